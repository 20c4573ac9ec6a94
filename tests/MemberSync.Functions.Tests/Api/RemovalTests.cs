using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class RemovalTests : IAsyncLifetime
{
    private const string Connection = "/api/clubs/northclub/connections/main";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.PutAsync(Connection, Connections.Scripted(enabled: true).Replace(
            "\"settings\"",
            """ "options": { "removalGuard": { "count": 1, "percent": 0 } }, "settings" """,
            StringComparison.Ordinal));
        foreach (var member in new[] { "m-1", "m-2", "m-3" })
        {
            await _api.SendChangeAsync(Changes.Member(member));
        }

        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 3);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task More_removals_than_the_guard_lets_through_wait_and_are_listed()
    {
        await DeleteAllAsync();
        await _api.UntilAsync(async () => (await _api.MemberAsync("m-1")).Status == HttpStatusCode.NotFound);

        var waiting = await WaitingAsync();
        var member = await _api.MemberAsync("m-2");

        Assert.Equal("m-2 m-3", waiting);
        Assert.Contains("waits for an operator", member.Field("reason"), StringComparison.Ordinal);
        Assert.Contains("2121", _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_removal_goes_on_and_the_others_wait()
    {
        await DeleteAllAsync();

        var reply = await _api.PostAsync($"{Connection}/removals", """{ "approve": ["m-2", "m-1", "nobody"] }""");
        await _api.UntilAsync(async () => (await _api.MemberAsync("m-2")).Status == HttpStatusCode.NotFound);

        Assert.Equal("[\"m-2\"]", reply.Field("approved"));
        Assert.Equal("[\"m-1\",\"nobody\"]", reply.Field("notWaiting"));
        Assert.Equal("m-3", await WaitingAsync());
    }

    [Fact]
    public async Task All_are_approved_at_once()
    {
        await DeleteAllAsync();

        await _api.PostAsync($"{Connection}/removals", """{ "all": true }""");

        await _api.UntilAsync(async () => (await _api.MemberAsync("m-3")).Status == HttpStatusCode.NotFound);
        Assert.Empty(await WaitingAsync());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "all": true, "approve": ["m-1"] }""")]
    public async Task Approval_says_what_it_needs(string body)
    {
        var reply = await _api.PostAsync($"{Connection}/removals", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("write the members' ids, or \"all\": true instead", reply.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keep", 3)]
    [InlineData("remove", 0)]
    public async Task Removed_integration_leaves_no_trace_and_the_partner_as_chosen(string people, int left)
    {
        var reply = await _api.DeleteAsync($"{Connection}?people={people}");
        var during = await _api.PutAsync(Connection, Connections.Scripted(enabled: true));
        await _api.UntilAsync(async () => (await _api.GetAsync(Connection)).Status == HttpStatusCode.NotFound, step: 100);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (reply.Status, during.Status));
        Assert.Equal(left, 3 - _api.Partner.Removals);
        Assert.DoesNotContain(_api.Store.RowsOf("northclub"), row => row.Key.Contains("main", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disabled_connection_cannot_take_people_off()
    {
        await _api.PutAsync(Connection, Connections.Scripted(enabled: false));

        var reply = await _api.DeleteAsync($"{Connection}?people=remove");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("Enable it first", reply.Field("detail"), StringComparison.Ordinal);
    }

    private async Task DeleteAllAsync()
    {
        foreach (var member in new[] { "m-1", "m-2", "m-3" })
        {
            await _api.SendChangeAsync($$"""
                { "eventId": "gone-{{member}}", "type": "member.deleted", "occurredAt": "2026-04-01T09:00:00Z",
                  "member": { "id": "{{member}}" } }
                """);
        }
    }

    private async Task<string> WaitingAsync()
    {
        var reply = await _api.GetAsync($"{Connection}/removals");
        return string.Join(' ', reply.Json.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("member").GetString()));
    }
}
