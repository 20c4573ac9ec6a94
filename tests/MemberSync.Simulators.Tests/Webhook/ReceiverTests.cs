using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Tests.Webhook;

public sealed class ReceiverTests
{
    private readonly Sender _sender = new();

    [Fact]
    public void Person_is_made_once_and_named_by_an_id()
    {
        var made = _sender.Upsert("m-1", 1);
        var edited = _sender.Upsert("m-2", 2, "maurer@example.org");

        var person = Assert.Single(_sender.People.Accounts);
        Assert.Equal((200, 200), (made.Status, edited.Status));
        Assert.Equal(person.Id, JsonNode.Parse(made.Body)!["id"]!.GetValue<string>());
        Assert.Equal("maurer@example.org", person.Data["email"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(-301, 401)]
    [InlineData(301, 401)]
    public void Timestamp_may_be_five_minutes_off(int seconds, int status) =>
        Assert.Equal(status, _sender.Send("m-1", Sender.Body("member.upserted", 1), secondsOff: seconds).Status);

    [Fact]
    public void Message_of_another_secret_is_not_taken()
    {
        var answer = _sender.Send("m-1", Sender.Body("member.upserted", 1), "whsec_" + Convert.ToBase64String(new byte[24]));

        Assert.Equal((401, 1), (answer.Status, _sender.Messages.Unauthenticated));
        Assert.Empty(_sender.People.Accounts);
    }

    [Fact]
    public void Either_secret_is_taken_while_one_replaces_the_other()
    {
        var next = "whsec_" + Convert.ToBase64String(new byte[24]);
        var sender = new Sender(definition => definition with { Secrets = [next, Sender.Secret] });

        Assert.Equal(204, sender.Send("m-1", Sender.Body("ping", 0)).Status);
        Assert.Equal(204, sender.Send("m-2", Sender.Body("ping", 0), next).Status);
    }

    [Fact]
    public void Repeated_message_gets_the_same_answer_and_has_no_effect()
    {
        var visit = Sender.Body("visit.recorded", 2, """{"eventId":"v-1","at":"2026-04-01T12:00:00Z"}""");
        _sender.Upsert("m-1", 1);

        var first = _sender.Send("m-2", visit);
        var again = _sender.Send("m-2", visit.Replace("\"sequence\":2", "\"sequence\":3", StringComparison.Ordinal));

        Assert.Equal(first.Body, again.Body);
        Assert.Equal("v-1", Assert.Single(Assert.Single(_sender.People.Accounts).Visits));
        Assert.Equal(1, _sender.People.Repeated);
    }

    [Fact]
    public void Message_that_was_overtaken_has_no_effect_even_after_a_removal()
    {
        _sender.Upsert("m-1", 2, "new@example.org");
        _sender.Upsert("m-2", 1, "old@example.org");
        Assert.Equal("new@example.org", _sender.People.Accounts[0].Data["email"]!.GetValue<string>());
        _sender.Send("m-3", Sender.Body("member.removed", 4));

        var late = _sender.Upsert("m-4", 3);

        Assert.Equal((204, 2), (late.Status, _sender.People.Outdated));
        Assert.Empty(_sender.People.Accounts);
    }

    [Theory]
    [InlineData("member.removed", null)]
    [InlineData("visit.recorded", null)]
    [InlineData("member.upserted", "not-ours")]
    public void Person_who_is_not_known_is_gone(string type, string? externalId) =>
        Assert.Equal(410, _sender.Send("m-1", Sender.Body(type, 1, externalId: externalId)).Status);

    [Fact]
    public void What_was_refused_is_taken_once_it_is_right()
    {
        var sender = new Sender(definition => definition with { Required = ["email"], Unique = "email" });
        sender.Upsert("m-1", 1);

        var missing = sender.Send("m-2", Sender.Body("member.upserted", 1, member: "gb-2"));
        var taken = sender.Upsert("m-3", 2, member: "gb-2");
        var right = sender.Upsert("m-3", 3, "other@example.org", "gb-2");

        Assert.Equal((422, 409, 200), (missing.Status, taken.Status, right.Status));
        Assert.Empty(sender.People.Defects);
    }

    [Fact]
    public void All_messages_together_are_limited()
    {
        var sender = new Sender(definition => definition with { CallsPerMinute = 2 });
        sender.Send("m-1", Sender.Body("ping", 0));
        sender.Upsert("m-2", 1);

        var answer = sender.Upsert("m-3", 2);

        Assert.Equal((429, 1, 3), (answer.Status, sender.Messages.RejectedForRate, sender.Messages.Rate.WorstIn60sStrict));
    }

    [Fact]
    public void Lost_answer_leaves_the_work_done()
    {
        _sender.Simulator.SetFaults("north", new FaultRule { Kind = FaultKind.DropAfterWork, Times = 1 });

        var lost = _sender.Upsert("m-1", 1);

        Assert.Equal(Delivery.DroppedAfterWork, lost.Delivery);
        Assert.Single(_sender.People.Accounts);
    }

    [Theory]
    [InlineData("""{"type":"member.upserted"}""")]
    [InlineData("""{"type":"member.moved","timestamp":"2026-04-01T12:00:00Z","club":"c","sequence":1,"member":"m","data":{}}""")]
    [InlineData("""{"type":"member.upserted","timestamp":"2026-04-01T12:00:00Z","club":"c","member":"m","data":{}}""")]
    [InlineData("not json")]
    public void What_is_no_message_is_refused(string body) => Assert.Equal(400, _sender.Send("m-1", body).Status);
}
