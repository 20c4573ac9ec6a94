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
        var call = Call(Ines, NewLink);

        var again = call with { Link = call.Link with { Sequence = call.Link.Sequence + 1 } };

        Assert.Equal(Messages.Of(call, Connection(), Nine).Id, Messages.Of(again, Connection(), Nine).Id);
        Assert.NotEqual(
            Messages.Of(call, Connection(), Nine).Body["sequence"]!.ToJsonString(),
            Messages.Of(again, Connection(), Nine).Body["sequence"]!.ToJsonString());
    }

    [Fact]
    public void Same_content_told_again_later_is_another_message() => Assert.NotEqual(
        Messages.Of(Call(Ines, NewLink), Connection(), Nine).Id,
        Messages.Of(Call(Ines, NewLink with { Sequence = NewLink.Sequence + 1 }), Connection(), Nine).Id);

    [Fact]
    public void Visit_keeps_its_id_whatever_is_told_in_between() => Assert.Equal(
        Messages.Of(Call(Ines, Visited), Connection(), Nine).Id,
        Messages.Of(Call(Ines, Visited with { Sequence = NewLink.Sequence + 1 }), Connection(), Nine).Id);

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
