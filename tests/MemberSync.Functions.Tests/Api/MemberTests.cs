using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class MemberTests : IAsyncLifetime
{
    private const string Members = "/api/clubs/northclub/connections/main/members";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Change_is_taken_once_and_the_member_reaches_the_partner()
    {
        var taken = await _api.SendChangeAsync(Changes.Member("gb-1"));
        var again = await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync(1);

        Assert.Equal(HttpStatusCode.Accepted, taken.Status);
        Assert.Equal("""{"eventId":"event-gb-1","outcome":"taken"}""", taken.Text);
        Assert.Equal("""{"eventId":"event-gb-1","outcome":"duplicate"}""", again.Text);
    }

    [Fact]
    public async Task Member_shows_state_ids_and_history_but_no_secret_id()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync(1);

        var reply = await _api.MemberAsync("gb-1");

        Assert.Equal(
            "member status active externalIds missing notSent reason lastSentAt nextAttemptAt history "
            + "filters fields nextStep lastExchange compared",
            string.Join(' ', reply.Json.EnumerateObject().Select(field => field.Name)));
        Assert.Equal("Enabled", reply.Field("status"));
        Assert.Equal("""{"personId":"p-1"}""", reply.Field("externalIds"));
        Assert.Equal("source", reply.Json.GetProperty("history")[0].GetProperty("by").GetString());
        Assert.EndsWith("Z", reply.Field("lastSentAt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Incomplete_member_shows_what_is_missing()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1", email: false));

        var reply = await _api.MemberAsync("gb-1");

        Assert.Equal("New", reply.Field("status"));
        Assert.Equal("""["email"]""", reply.Field("missing"));
        Assert.Contains("E-mail address is missing", reply.Field("reason"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_enabled_after_they_were_sent_are_loaded_by_the_review()
    {
        await _api.SetUpClubAsync(policy: "multiple");
        await _api.SendChangeAsync(Changes.Member("gb-1"));

        await _api.ConnectAsync(connection: "second");
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled", "second") == 1);
    }

    [Fact]
    public async Task List_pages_and_searches()
    {
        foreach (var id in new[] { "gb-1", "gb-2", "gb-3" })
        {
            await _api.SendChangeAsync(Changes.Member(id, firstName: id == "gb-2" ? "Tom" : "Ines"));
        }

        await EnabledAsync(3);
        var first = await _api.GetAsync($"{Members}?limit=2");
        var rest = await _api.GetAsync($"{Members}?limit=2&after={first.Field("after")}");
        var found = await _api.GetAsync($"{Members}?q=tom&status=enabled");

        Assert.Equal(["gb-1", "gb-2"], Ids(first));
        Assert.Equal(["gb-3"], Ids(rest));
        Assert.Equal("", rest.Field("after"));
        Assert.Equal(["gb-2"], Ids(found));
    }

    [Theory]
    [InlineData("status=Gone", "'Gone' is not known; use one of CreationError")]
    [InlineData("limit=0", "limit: write a whole number from 1 to 1000")]
    [InlineData("limit=many", "limit: write")]
    [InlineData("after=%2A%2A", "after: give back")]
    public async Task Faulty_query_is_refused(string query, string words)
    {
        var reply = await _api.GetAsync($"{Members}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(words, reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forged_cursor_reaches_nothing_outside_the_list()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        var cursor = Functions.Api.Bodies.Cursor.Write("a");

        var reply = await _api.GetAsync($"{Members}?after={cursor}");

        Assert.Equal(["gb-1"], Ids(reply));
    }

    [Fact]
    public async Task Operator_suspends_and_enables()
    {
        var desk = await _api.MakeKeyAsync("desk", "operator", "northclub");
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync(1);

        var suspended = await _api.PostAsync($"{Members}/gb-1/suspend", key: desk);
        var again = await _api.PostAsync($"{Members}/gb-1/suspend", key: desk);
        var enabled = await _api.PostAsync($"{Members}/gb-1/enable", key: desk);

        Assert.Equal((HttpStatusCode.Accepted, "Suspended"), (suspended.Status, suspended.Field("status")));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Choose Enable to resume", again.Field("detail"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, "Enabled"), (enabled.Status, enabled.Field("status")));
        var history = (await _api.MemberAsync("gb-1")).Json.GetProperty("history");
        Assert.Equal("desk", history[history.GetArrayLength() - 1].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Deleted_member_is_gone_and_says_when_and_by_whom()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await EnabledAsync(1);

        var deleted = await _api.DeleteAsync($"{Members}/gb-1");
        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
        var reply = await _api.MemberAsync("gb-1");
        var again = await _api.DeleteAsync($"{Members}/gb-1");

        Assert.Equal(HttpStatusCode.Accepted, deleted.Status);
        Assert.Matches("removed at 2026-04-01T09:.*asked for by configured \\(Delete\\)", reply.Field("detail"));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("suspend")]
    [InlineData("enable")]
    public async Task Operations_on_an_unknown_member_find_nobody(string operation)
    {
        var reply = await _api.PostAsync($"{Members}/nobody/{operation}");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
    }

    [Fact]
    public async Task Full_sync_is_queued_unless_the_connection_sleeps()
    {
        await _api.ConnectAsync(connection: "asleep", enabled: false);

        var queued = await _api.PostAsync("/api/clubs/northclub/connections/main/sync");
        var refused = await _api.PostAsync("/api/clubs/northclub/connections/asleep/sync");

        Assert.Equal(HttpStatusCode.Accepted, queued.Status);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    private static IEnumerable<string?> Ids(Reply list) =>
        list.Json.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("member").GetString());

    private Task EnabledAsync(int members) => _api.UntilAsync(async () => await _api.CountAsync("Enabled") == members);
}
