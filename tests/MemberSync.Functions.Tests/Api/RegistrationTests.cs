using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class RegistrationTests : IAsyncLifetime
{
    private const string Members = "/api/clubs/northclub/connections/main/members";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await SetModeAsync("WithApproval");
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Member("gb-2", email: false));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task New_member_waits_until_an_operator_says_sync()
    {
        var waiting = await _api.MemberAsync("gb-1");

        await _api.PostAsync($"{Members}/gb-1/sync");
        await _api.UntilAsync("gb-1", "Enabled");

        Assert.Equal(("New", ""), (waiting.Field("status"), waiting.Field("nextAttemptAt")));
        Assert.Contains("wait for approval in this club", waiting.Field("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_are_named_are_activated_and_reported_one_by_one()
    {
        var reply = await _api.PostAsync($"{Members}/activate", """{ "members": ["gb-1", "gb-2", "gb-3", "gb-1"] }""");
        await _api.UntilAsync("gb-1", "Enabled");
        var again = await _api.PostAsync($"{Members}/activate", """{ "members": ["gb-1"] }""");

        Assert.Equal(["gb-1 activated", "gb-2 activated", "gb-3 unknown"], Outcomes(reply));
        Assert.Equal(["gb-1 refused"], Outcomes(again));
        Assert.Contains("does not wait for approval", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_member_that_was_activated_is_sent_the_moment_the_rest_arrives()
    {
        var reply = await _api.PostAsync($"{Members}/activate", """{ "members": ["gb-2"] }""");

        await _api.SendChangeAsync(Changes.Told("gb-2", 1, """ "email": "gb-2@example.org" """));
        await _api.UntilAsync("gb-2", "Enabled");

        Assert.Contains("E-mail address is missing", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_member_that_was_not_activated_waits_for_approval_when_the_rest_arrives()
    {
        await _api.SendChangeAsync(Changes.Told("gb-2", 1, """ "email": "gb-2@example.org" """));

        var reply = await _api.MemberAsync("gb-2");

        Assert.Equal(("New", "[]"), (reply.Field("status"), reply.Field("missing")));
        Assert.Contains("wait for approval", reply.Field("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_who_wait_are_activated_step_by_step()
    {
        var lines = Enumerable.Range(100, 250).Select(i => Changes.Member($"gb-{i}"));
        await _api.SendBatchAsync(string.Join('\n', lines));

        var reply = await _api.PostAsync($"{Members}/activate", """{ "all": true }""");
        await _api.UntilAsync(async () => !(await ListAsync()).Contains("wait for approval", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Accepted, reply.Status);
        var history = (await _api.MemberAsync("gb-349")).Json.GetProperty("history");
        Assert.Equal("Activate", history[1].GetProperty("cause").GetString());
        Assert.Equal("configured", history[1].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Those_who_wait_are_sent_by_themselves_once_the_club_needs_no_approval()
    {
        await SetModeAsync("ApproveAndCreate");

        await _api.UntilAsync("gb-1", "Enabled");
    }

    [Fact]
    public async Task Whoever_was_sent_stays_in_step_when_the_club_begins_to_need_approval()
    {
        await SetModeAsync("ApproveAndCreate");
        await _api.UntilAsync("gb-1", "Enabled");

        await SetModeAsync("Free");
        await _api.SendChangeAsync(Changes.Told("gb-1", 1, """ "firstName": "Agnes" """));
        await _api.SendChangeAsync(Changes.Member("gb-3"));

        Assert.Equal("ToBeUpdated", (await _api.MemberAsync("gb-1")).Field("status"));
        Assert.Contains("wait for approval", (await _api.MemberAsync("gb-3")).Field("reason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ }")]
    [InlineData("""{ "members": ["gb-1"], "all": true }""")]
    [InlineData("""{ "members": [], "all": false }""")]
    public async Task Activation_of_nobody_in_particular_is_refused(string body)
    {
        var reply = await _api.PostAsync($"{Members}/activate", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("write the members that are meant", reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Activation_on_a_connection_that_is_not_enabled_is_refused()
    {
        await _api.ConnectAsync(enabled: false);

        var reply = await _api.PostAsync($"{Members}/activate", """{ "all": true }""");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
    }

    private async Task<string> ListAsync() => (await _api.GetAsync($"{Members}?status=New&limit=1000")).Text;

    private Task<Reply> SetModeAsync(string mode) => _api.PutAsync(
        "/api/clubs/northclub",
        $$"""{ "name": "North Club", "timeZone": "Europe/Zurich", "registrationMode": "{{mode}}" }""");

    private static IEnumerable<string> Outcomes(Reply reply) => reply.Json.GetProperty("members").EnumerateArray()
        .Select(member => $"{member.GetProperty("member")} {member.GetProperty("outcome")}");
}
