using MemberSync.Core.Members;
using MemberSync.Core.Sources;
using Xunit;

namespace MemberSync.Sources.Tests.Momence;

public sealed class MomenceMappingTests
{
    [Fact]
    public async Task Everything_that_momence_tells_of_a_member_is_taken()
    {
        var talk = new HostTalk(("genderField", "Gender"));
        var id = talk.Edit(
            "add-member",
            """
            {"firstName":"Ines","lastName":"Maurer","email":"ines@example.org","phoneNumber":"+41790000001",
             "pictureUrl":"https://images.example/1.jpg","customerTags":[{"id":1,"name":"#NewJoiner"}],
             "customerFields":[{"id":5,"label":"Born","type":"date-of-birth","value":"1991-04-17"},
                               {"id":6,"label":"Gender","type":"dropdown","value":"Female"}]}
            """);
        Buy(talk, id, """ "startDate":"2026-01-01T00:00:00Z","endDate":"2026-12-31T00:00:00Z" """);

        var member = await talk.MemberAsync(id);

        Assert.Equal(("Ines", "Maurer", "ines@example.org"), (member.FirstName, member.LastName, member.Email));
        Assert.Equal((Gender.Female, new DateOnly(1991, 4, 17)), (member.Gender, member.DateOfBirth));
        Assert.Equal(("+41790000001", "https://images.example/1.jpg"), (member.Phone, member.PhotoUrl));
        Assert.Equal(["#NewJoiner"], member.Tags.AsEnumerable());
        Assert.Equal(
            new Contract("9001", "Unlimited", null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ContractState.Active),
            member.Contract);
        Assert.Equal(MemberStatus.Active, member.Status);
    }

    [Fact]
    public async Task What_momence_has_no_field_for_is_not_told()
    {
        var talk = new HostTalk();

        var change = Assert.Single(await talk.ChangesAsync(SubjectKind.Member, talk.Join()));

        Assert.Empty(change.Fields.Intersect([MemberField.Gender, MemberField.Address, MemberField.Cards, MemberField.OptIns]));
        Assert.Equal((null, null), (change.Told.Status, change.Told.Contract));
        Assert.Equal([MemberField.Status, MemberField.Contract], change.Fields.Intersect([MemberField.Status, MemberField.Contract]));
    }

    [Theory]
    [InlineData("woman", Gender.Female)]
    [InlineData("M", Gender.Male)]
    [InlineData("Non-binary", Gender.NonBinary)]
    [InlineData("Frau", null)]
    public async Task Gender_is_read_of_the_hosts_own_field(string value, Gender? expected)
    {
        var talk = new HostTalk(("genderField", "Sex"), ("birthDateField", "Birthday"));
        var id = talk.Edit("add-member", $$"""
            {"firstName":"Kim","lastName":"Low","email":"kim@example.org","customerFields":[
              {"id":5,"label":"Birthday","type":"text","value":"1991-04-17"},{"id":6,"label":"Sex","type":"text","value":"{{value}}"}]}
            """);

        var member = await talk.MemberAsync(id);

        Assert.Equal((expected, new DateOnly(1991, 4, 17)), (member.Gender, member.DateOfBirth));
    }

    [Fact]
    public async Task Frozen_membership_is_told_as_such()
    {
        var talk = new HostTalk();
        var id = talk.Join();
        Buy(talk, id, """ "startDate":"2026-01-01T00:00:00Z","isFrozen":true """);

        var member = await talk.MemberAsync(id);

        Assert.Equal((MemberStatus.Frozen, ContractState.Frozen), (member.Status, member.Contract!.State));
    }

    [Fact]
    public async Task Session_is_told_with_a_booking_for_each_person()
    {
        var talk = new HostTalk(("spot.5", "A1"), ("memberPrefix", "m-"));
        var (session, ada, bob) = (talk.Plan(), talk.Join("Ada"), talk.Join("Bob"));
        talk.Book(session, ada, 5);
        var bobs = talk.Book(session, bob, 6);
        talk.Edit("cancel", $$"""{"bookingId":{{bobs}}}""");

        var changes = await talk.ChangesAsync(SubjectKind.Class, session);

        Assert.Equal([ChangeType.ClassUpdated, ChangeType.BookingCreated, ChangeType.BookingCancelled], changes.Select(c => c.Type));
        Assert.Equal([null, $"m-{ada}", $"m-{bob}"], changes.Select(c => c.Class!.Guest?.ToString()));
        Assert.Equal([null, "A1", null], changes.Select(c => c.Class!.Seat));
        Assert.All(changes, change => Assert.Equal($"class\t{session}", change.MemberId.ToString()));
        var told = changes[0].Class!.Told;
        Assert.Equal(("Ride", "Studio 1", "Tim Roth"), (told.Title, told.Location, told.Instructor));
        Assert.Equal(new DateTimeOffset(2026, 4, 1, 10, 0, 0, TimeSpan.Zero), told.Start);
    }

    [Fact]
    public async Task Who_cancelled_and_booked_again_is_booked_on_the_new_spot()
    {
        var talk = new HostTalk();
        var (session, ada) = (talk.Plan(), talk.Join());
        var first = talk.Book(session, ada, 5);
        talk.Edit("cancel", $$"""{"bookingId":{{first}}}""");
        var second = talk.Book(session, ada, 6);
        talk.Edit("move", $$"""{"bookingId":{{second}},"roomSpotId":7}""");

        var booking = (await talk.ChangesAsync(SubjectKind.Class, session))[1];

        Assert.Equal((ChangeType.BookingCreated, "7", default), (booking.Type, booking.Class!.Seat, booking.OccurredAt));
    }

    [Fact]
    public async Task Cancelled_session_is_told_as_such()
    {
        var talk = new HostTalk();
        var session = talk.Plan();
        talk.Edit("change-session", $$$"""{"sessionId":{{{session}}},"changes":{"isCancelled":true}}""");

        Assert.Equal(ChangeType.ClassCancelled, Assert.Single(await talk.ChangesAsync(SubjectKind.Class, session)).Type);
    }

    [Fact]
    public async Task Nothing_is_told_of_a_draft()
    {
        var talk = new HostTalk();
        var session = talk.Plan();
        talk.Edit("change-session", $$$"""{"sessionId":{{{session}}},"changes":{"isDraft":true}}""");

        Assert.Empty(await talk.ChangesAsync(SubjectKind.Class, session));
    }

    [Fact]
    public async Task Session_without_a_room_is_told_without()
    {
        var talk = new HostTalk();
        var session = talk.Plan();
        talk.Edit("change-session", $$$"""{"sessionId":{{{session}}},"changes":{"inPersonLocation":null,"teacher":null}}""");

        var change = Assert.Single(await talk.ChangesAsync(SubjectKind.Class, session)).Class!;

        Assert.Equal(["Title", "Start", "End", "Instructor"], change.Fields.Select(field => $"{field}"));
        Assert.Null(change.Told.Instructor);
    }

    private static void Buy(HostTalk talk, long member, string terms) => talk.Edit(
        "add-membership",
        $$"""{"memberId":{{member}},"changes":{ {{terms}},"membership":{"id":3,"name":"Unlimited"} } }""");
}
