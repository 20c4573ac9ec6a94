using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class FilterTests : IAsyncLifetime
{
    private const string Main = "/api/clubs/northclub/connections/main";
    private const string ActiveOnly = """ "filter": { "statuses": ["active"] }""";
    private const string KeepActiveOnly = $$"""{{ActiveOnly}}, "options": { "whenFilteredOut": "keep" }""";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.UntilAsync("gb-1", "Enabled");
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Statuses_and_the_choice_for_those_filtered_out_come_back_as_they_were_put()
    {
        var reply = await _api.PutAsync(Main, Connections.With("""
            "filter": { "statuses": ["Frozen", "active"] }, "options": { "whenFilteredOut": "keep" }
            """));

        Assert.Equal("""["active","frozen"]""", reply.Json.GetProperty("filter").GetProperty("statuses").GetRawText());
        Assert.Equal("keep", reply.Json.GetProperty("options").GetProperty("whenFilteredOut").GetString());
    }

    [Fact]
    public async Task Status_that_does_not_exist_is_refused_with_those_that_do()
    {
        var reply = await _api.PutAsync(Main, Connections.With(""" "filter": { "statuses": ["gone"] }"""));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("filter.statuses: 'gone' is not known; use active, inactive, prospect, frozen", reply.Errors);
    }

    [Fact]
    public async Task Member_whom_the_filter_no_longer_lets_through_is_removed()
    {
        await _api.PutAsync(Main, Connections.With(ActiveOnly));

        await FreezeAsync();

        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Kept_member_stays_says_why_and_comes_back_to_normal()
    {
        await _api.PutAsync(Main, Connections.With(KeepActiveOnly));
        await FreezeAsync();

        var kept = await _api.MemberAsync("gb-1");
        await _api.SendChangeAsync(Changes.Told("gb-1", 2, """ "status": "active" """));
        var back = await _api.MemberAsync("gb-1");

        Assert.Equal("Enabled", kept.Field("status"));
        Assert.Contains("filter no longer lets this member through", kept.Field("reason"), StringComparison.Ordinal);
        Assert.Equal(("Enabled", ""), (back.Field("status"), back.Field("reason")));
    }

    [Fact]
    public async Task Kept_member_is_removed_when_the_gym_system_deletes_it()
    {
        await _api.PutAsync(Main, Connections.With(KeepActiveOnly));
        await FreezeAsync();

        await _api.SendChangeAsync(Changes.Told("gb-1", 2, "", "member.deleted"));

        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Change_of_the_filter_reaches_members_that_nobody_touches()
    {
        await FreezeAsync();

        await _api.PutAsync(Main, Connections.With(KeepActiveOnly));

        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Field("reason") != "");
        await _api.PutAsync(Main, Connections.With(ActiveOnly));
        await _api.UntilAsync(async () => (await _api.MemberAsync("gb-1")).Status == HttpStatusCode.NotFound);
    }

    private Task<Reply> FreezeAsync() => _api.SendChangeAsync(Changes.Told("gb-1", 1, """ "status": "frozen" """));
}
