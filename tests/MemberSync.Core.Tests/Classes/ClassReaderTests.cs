using System.Text.Json;
using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Classes;

public sealed class ClassReaderTests
{
    [Fact]
    public void Class_is_taken_with_every_field()
    {
        var change = Taken("class.created", """
            "class": { "id": "ride-17", "title": "Ride 45", "start": "2026-04-02T18:00:00+02:00",
              "end": "2026-04-02T18:45+02:00", "location": "Zürich", "instructor": "Lea K." }
            """);

        var told = change.Class!.Told;
        Assert.Equal(("ride-17", true), (change.MemberId.ClassName, change.MemberId.IsClass));
        Assert.Equal(("Ride 45", "Zürich", "Lea K."), (told.Title, told.Location, told.Instructor));
        Assert.Equal(new DateTimeOffset(2026, 4, 2, 16, 0, 0, TimeSpan.Zero), told.Start);
        Assert.True(change.Class.Fields.SetEquals(Enum.GetValues<ClassField>().Except([ClassField.Presence])));
    }

    [Fact]
    public void Booking_names_the_class_the_member_and_the_seat()
    {
        var change = Taken("booking.created", """ "booking": { "class": "ride-17", "member": "gb-1", "seat": "12" } """);

        Assert.Equal(("ride-17", "gb-1", "12"), (change.MemberId.ClassName, $"{change.Class!.Guest}", change.Class.Seat));
    }

    [Fact]
    public void Id_of_a_class_is_no_persons_and_comes_back_as_it_was_written()
    {
        Assert.True(MemberId.TryOfClass("gb-1", out var id));

        Assert.NotEqual(MemberId.Parse("gb-1"), id);
        Assert.Equal(id, MemberId.Parse(id.ToString()));
        Assert.False(MemberId.TryParse(id.ToString(), out _));
        Assert.Throws<InvalidOperationException>(() => MemberId.Parse("gb-1").ClassName);
    }

    private static MemberChange Taken(string type, string subject)
    {
        using var json = JsonDocument.Parse(
            $$"""{ "eventId": "1", "type": "{{type}}", "occurredAt": "2026-04-01T09:00:00Z", {{subject}} }""");
        return Assert.IsType<ChangeReading.Taken>(ChangeReader.Read(json.RootElement)).Change;
    }
}
