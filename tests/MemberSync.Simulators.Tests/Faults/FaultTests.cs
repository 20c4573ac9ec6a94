using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Faults;

public sealed class FaultTests
{
    private readonly Client _client = new Client().LoggedIn();

    [Theory]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.HtmlBody, 200)]
    public void Page_of_html_comes_instead_of_the_work(FaultKind kind, int status)
    {
        SwitchOn(kind);
        var token = _client.Token;

        var reply = _client.Create(Client.Ines());

        Assert.Equal((status, "text/html"), (reply.Status, reply.Response.ContentType));
        Assert.DoesNotContain(_client.Accounts, account => account.ExternalId == "gb-1");
        _client.Facility.SetFaults();
        Assert.Equal(token, _client.Token);
        Assert.Equal("Created", _client.Create(Client.Ines()).Result);
    }

    [Fact]
    public void Nothing_is_done_when_the_connection_drops_before_the_work()
    {
        SwitchOn(FaultKind.DropBeforeWork);

        var reply = _client.Create(Client.Ines());

        Assert.Equal(Delivery.DroppedBeforeWork, reply.Response.Delivery);
        Assert.DoesNotContain(_client.Accounts, account => account.ExternalId == "gb-1");
    }

    [Fact]
    public void Account_exists_and_the_session_is_lost_when_the_answer_is_dropped_after_the_work()
    {
        SwitchOn(FaultKind.DropAfterWork);

        var reply = _client.Create(Client.Ines());
        _client.Facility.SetFaults();
        var stale = _client.Create(Client.Ines());
        _client.LogIn();
        var again = _client.Create(Client.Ines());

        Assert.Equal(Delivery.DroppedAfterWork, reply.Response.Delivery);
        Assert.Equal(["TokenNotValid"], stale.ErrorFields);
        Assert.Equal("MatchFound", again.Result);
        Assert.Single(_client.Accounts, account => account.ExternalId == "gb-1");
    }

    [Fact]
    public void Json_breaks_off_when_the_work_was_done()
    {
        SwitchOn(FaultKind.TruncatedJson);
        var body = Client.Ines();
        body["token"] = _client.Token;

        var response = _client.Facility.Handle(
            new SimRequest(
                "POST",
                $"/northclub/core/facility/{Facilities.North.FacilityId}/CreateFacilityUserFromThirdParty",
                _client.Headers,
                body.ToJsonString()),
            Client.Noon);

        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(response.Body));
        Assert.Contains(_client.Accounts, account => account.ExternalId == "gb-1");
    }

    [Fact]
    public void Errors_come_in_a_200_with_the_next_token_and_nothing_is_done()
    {
        SwitchOn(FaultKind.ErrorsInOk);
        var token = _client.Token;

        var reply = _client.Create(Client.Ines());

        Assert.Equal((200, "server"), (reply.Status, Assert.Single(reply.ErrorFields)));
        Assert.NotEqual(token, _client.Token);
        Assert.DoesNotContain(_client.Accounts, account => account.ExternalId == "gb-1");
    }

    [Fact]
    public void Delay_holds_back_the_answer_to_work_that_was_done()
    {
        _client.Facility.SetFaults(
            new FaultRule { Kind = FaultKind.Delay, DelayMs = 40_000 },
            new FaultRule { Kind = FaultKind.Delay, DelayMs = 2_000 });

        var reply = _client.Create(Client.Ines());

        Assert.Equal((TimeSpan.FromSeconds(42), "Created"), (reply.Response.Delay, reply.Result));
    }

    [Fact]
    public void Fault_hits_its_own_action_only_and_ends_when_it_is_spent()
    {
        _client.Facility.SetFaults(
            new FaultRule { Action = "AccessIntegration", Kind = FaultKind.ServerError, Times = 2 });

        var create = _client.Create(Client.Ines());
        var logIns = Enumerable.Range(0, 3).Select(_ => _client.LogIn().Status).ToList();

        Assert.Equal("Created", create.Result);
        Assert.Equal([500, 500, 200], logIns);
        Assert.Equal(2, Assert.Single(_client.Facility.Faults.Faults).Hits);
    }

    [Fact]
    public void Faults_fall_the_same_way_when_the_seed_is_the_same()
    {
        Assert.Equal(Statuses(seed: 7), Statuses(seed: 7));
        Assert.NotEqual(Statuses(seed: 7), Statuses(seed: 8));
        Assert.InRange(Statuses(seed: 7).Count(status => status == 500), 30, 70);
    }

    [Fact]
    public void Calls_that_a_fault_spoils_count_as_arrivals()
    {
        SwitchOn(FaultKind.DropBeforeWork);

        _client.LogIn();

        var logIns = _client.Facility.Calls.Actions[MywellnessAction.AccessIntegration];
        Assert.Equal((2, 1), (logIns.Rate.Arrivals, logIns.ByStatus["dropped"]));
        Assert.Equal(1, logIns.ByOutcome[CallOutcome.Faulted]);
    }

    [Fact]
    public void Rules_are_refused_together_when_they_make_no_sense()
    {
        var refusal = Assert.Throws<ArgumentException>(() => _client.Facility.SetFaults(
            new FaultRule { Kind = FaultKind.Delay, Rate = 1.5 },
            new FaultRule { Kind = FaultKind.Delay, Action = "Visits" }));

        Assert.Contains("rate must lie in 0 to 1", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("there is no action Visits", refusal.Message, StringComparison.Ordinal);
    }

    private static List<int> Statuses(int seed)
    {
        var client = new Client(new MywellnessOptions { Seed = seed });
        client.Facility.SetFaults(new FaultRule { Kind = FaultKind.ServerError, Rate = 0.25 });
        return [.. Enumerable.Range(0, 200).Select(i =>
        {
            client.Now = Client.Noon.AddSeconds(2 * i);
            return client.LogIn().Status;
        })];
    }

    private void SwitchOn(FaultKind kind) => _client.Facility.SetFaults(new FaultRule { Kind = kind });
}
