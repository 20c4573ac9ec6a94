using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Members;

public sealed class SnapshotDifferenceTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Member Known = new()
    {
        Id = MemberId.Parse("m-1"),
        FirstName = "Ines",
        Email = "ines@example.org",
        Tags = ["#Yoga"],
        Cards = ["04A1"],
        Contract = new Contract("C-1", "PREMIUM", null, null, null, ContractState.Active),
    };

    public static TheoryData<string, Func<Member, Member>> Changes => new()
    {
        { "firstName", m => m with { FirstName = "Ina" } },
        { "email", m => m with { Email = null } },
        { "tags", m => m with { Tags = ["#Yoga", "#New"] } },
        { "cards", m => m with { Cards = [] } },
        { "contract", m => m with { Contract = m.Contract! with { End = new DateOnly(2027, 1, 1) } } },
        { "presence", m => m with { DeletedAt = At } },
        { "body", m => m with { Body = new BodyFigures(70, null, null, null, null) } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Difference_names_what_changed(string field, Func<Member, Member> change)
    {
        var difference = SnapshotDifference.Of(Known, change(Known));

        Assert.Equal(field, string.Join(',', difference));
    }

    [Fact]
    public void Same_content_told_later_is_no_difference()
    {
        var again = Known with
        {
            Tags = [.. Known.Tags],
            ToldAt = Known.ToldAt.Add(MemberField.Email, At),
            IsIndexed = true,
        };

        Assert.Empty(SnapshotDifference.Of(Known, again));
    }

    [Fact]
    public void Somebody_new_is_a_difference_and_somebody_deleted_before_being_known_is_none()
    {
        Assert.Equal("presence", Assert.Single(SnapshotDifference.Of(null, Known)));
        Assert.Empty(SnapshotDifference.Of(null, Known with { DeletedAt = At }));
    }

    [Fact]
    public void Booking_that_was_cancelled_is_as_none()
    {
        var without = ClassWith(ImmutableSortedDictionary<string, Booking>.Empty);
        var cancelled = ClassWith(without.Class!.Bookings.Add("m-1", new Booking(IsBooked: false, null, At)));
        var booked = ClassWith(without.Class.Bookings.Add("m-1", new Booking(IsBooked: true, "4", At)));

        Assert.Empty(SnapshotDifference.Of(without, cancelled));
        Assert.Equal("class", Assert.Single(SnapshotDifference.Of(cancelled, booked)));
    }

    private static Member ClassWith(ImmutableSortedDictionary<string, Booking> bookings) => new()
    {
        Id = MemberId.Parse("class\tc-1"),
        Class = new ClassSession { Title = "Ride", Bookings = bookings },
    };
}
