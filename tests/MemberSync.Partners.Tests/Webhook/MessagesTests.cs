using MemberSync.Core.Links;
using MemberSync.Partners.Webhook;
using MemberSync.Testing;
using Xunit;
using static MemberSync.Partners.Tests.Webhook.Some;

namespace MemberSync.Partners.Tests.Webhook;

public sealed class MessagesTests
{
    private static readonly DateTimeOffset Nine = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Link Visited =
        LinkAtReceiver.InStepWith(Ines) with { Visits = [new Visit("v-1", Nine.AddMinutes(-5))] };

    [Fact]
    public void Every_message_has_its_documented_form()
    {
        (string, string)[] map =
            [("const.facility", "north"), ("map.city", "address.city"), ("map.mail", "email"), ("map.plan", "contract.type")];
        Message[] messages =
        [
            Messages.Of(Call(Ines, NewLink), Connection(), Nine),
            Messages.Of(Call(Ines, LinkAtReceiver, map), Connection(map), Nine),
            Messages.Of(Call(Ines with { Address = null }, LinkAtReceiver, map), Connection(map), Nine),
            Messages.Of(Call(Ines, Visited), Connection(), Nine),
            Messages.Of(Call(Ines, LinkAtReceiver with { Removal = Removal.Source }), Connection(), Nine),
            Messages.Of(Call(Ines, LinkAtReceiver with { Removal = Removal.Erasure }), Connection(), Nine),
            Messages.Ping(Connection(), Nine),
        ];

        Approved.Matches(string.Join('\n', messages.Select(message => $"{message.Id} {message.Body.ToJsonString()}")));
    }

    [Fact]
    public void Photographs_are_told_of_where_the_connection_sends_them()
    {
        var connection = Connection() with { Settings = Settings() with { Photos = true } };

        var body = Messages.Of(Call(Ines, NewLink), connection, Nine).Body;

        Assert.Equal("https://photos.example/ines.jpg", body["data"]!["photoUrl"]!.GetValue<string>());
    }

    [Fact]
    public void Repeat_has_the_same_id_and_a_greater_sequence()
    {
        var lost = Messages.Of(Call(Ines, NewLink), Connection(), Nine);

        var again = Messages.Of(Call(Ines, NewLink with { Sequence = 1_775_034_000_001 }), Connection(), Nine.AddSeconds(5));

        Assert.Equal(lost.Id, again.Id);
        Assert.NotEqual(lost.Body.ToJsonString(), again.Body.ToJsonString());
    }

    [Fact]
    public void Same_content_told_again_later_is_another_message()
    {
        var first = Messages.Of(Call(Ines, LinkAtReceiver with { LastSentAt = Nine }), Connection(), Nine);

        var later = Messages.Of(Call(Ines, LinkAtReceiver with { LastSentAt = Nine.AddTicks(1) }), Connection(), Nine);

        Assert.NotEqual(first.Id, later.Id);
    }

    [Fact]
    public void Visit_keeps_its_id_whatever_is_told_in_between() => Assert.Equal(
        Messages.Of(Call(Ines, Visited), Connection(), Nine).Id,
        Messages.Of(Call(Ines, Visited with { LastSentAt = Nine }), Connection(), Nine).Id);

    [Fact]
    public void Members_and_connections_never_share_an_id()
    {
        var other = Ines with { Id = Core.Members.MemberId.Parse("gb-2") };
        string[] ids =
        [
            Messages.Of(Call(Ines, NewLink), Connection(), Nine).Id,
            Messages.Of(Call(other, NewLink), Connection(), Nine).Id,
            Messages.Of(Call(Ines, NewLink), Connection() with { Connection = Core.Clubs.ConnectionId.Parse("two") }, Nine).Id,
            Messages.Of(Call(Ines, NewLink), Connection() with { Club = Core.Clubs.ClubId.Parse("south") }, Nine).Id,
        ];

        Assert.Equal(4, ids.Distinct().Count());
    }
}
