using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Mywellness;

public sealed class RateLimitTests
{
    [Fact]
    public void Call_over_the_limit_gets_429_and_has_no_effect()
    {
        var client = new Client().LoggedIn();
        var before = Enumerable.Range(0, 30).Select(i => client.Create(Client.Ines($"gb-{i}", $"I{i}"))).ToList();

        var token = client.Token;
        var reply = client.Create(Client.Ines("gb-31", "I31"));

        Assert.All(before, earlier => Assert.Equal("Created", earlier.Result));
        Assert.Equal((429, token), (reply.Status, client.Token));
        Assert.DoesNotContain(client.Accounts, account => account.ExternalId == "gb-31");
        Assert.Equal("Success", client.ForUser(client.Accounts[^1].FacilityUserId, "Delete").Result);
    }

    [Fact]
    public void Call_over_the_limit_gets_403_with_the_quota_when_so_configured()
    {
        var client = new Client(new MywellnessOptions { RateAnswer = RateAnswer.Forbidden });

        var reply = LogInTimes(client, 31)[^1];

        Assert.Equal(403, reply.Status);
        Assert.Contains("quota", reply.Response.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_tell_outcomes_and_worst_counts_per_action()
    {
        var client = new Client();
        LogInTimes(client, 32);
        client.ReadByExternalId("nobody");

        var calls = client.Facility.Calls;

        var logIns = calls.Actions[MywellnessAction.AccessIntegration];
        Assert.Equal((33, 2), (calls.Total, calls.RejectedForRate));
        Assert.Equal((32, 2, 32), (logIns.Total, logIns.RejectedForRate, logIns.Rate.WorstIn60sStrict));
        Assert.Equal((30, 2), (logIns.ByStatus["200"], logIns.ByStatus["429"]));
        Assert.Equal(30, logIns.ByOutcome[CallOutcome.Succeeded]);
        Assert.Equal(Client.Noon, logIns.Rate.FirstArrival);
        Assert.Equal(1, calls.Actions[MywellnessAction.GetFacilityUserByExternalID].Total);
    }

    [Fact]
    public void Refused_calls_count_when_they_carry_the_facilitys_key()
    {
        var client = new Client();
        client.Headers["X-MWAPPS-CLIENT"] = "someone";
        LogInTimes(client, 30);
        client.Headers["X-MWAPPS-CLIENT"] = "thirdParties";

        Assert.Equal(429, client.LogIn().Status);
    }

    [Fact]
    public void Night_allows_200_calls_a_minute()
    {
        var client = new Client { Now = new DateTimeOffset(2025, 4, 2, 23, 30, 0, TimeSpan.Zero) };

        var replies = LogInTimes(client, 201);

        Assert.Equal(200, replies.Count(reply => reply.Status == 200));
        Assert.Equal(201, Rate(client).WorstIn60sNight);
    }

    [Fact]
    public void Facilities_have_limits_of_their_own()
    {
        var simulator = new MywellnessSimulator(new MywellnessOptions());
        simulator.Define(Facilities.North, Client.Noon);
        simulator.Define(Facilities.North with { FacilityUrl = "southclub" }, Client.Noon);
        var headers = new Client().Headers;
        var north = new SimRequest("POST", "/northclub/core/user/x/Visit", headers, "{}");

        var statuses = Enumerable.Range(0, 31).Select(_ => simulator.Handle(north, Client.Noon).Status).ToList();
        var south = simulator.Handle(north with { Path = "/southclub/core/user/x/Visit" }, Client.Noon);

        Assert.Equal((429, 200), (statuses[^1], south.Status));
    }

    private static List<Reply> LogInTimes(Client client, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => client.LogIn())];

    private static Simulators.Rates.RateFigures Rate(Client client) =>
        client.Facility.Calls.Actions[MywellnessAction.AccessIntegration].Rate;
}
