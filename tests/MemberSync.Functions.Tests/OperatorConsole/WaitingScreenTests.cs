using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Removals and new members that wait for approval, on the screens.</summary>
public sealed class WaitingScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/connections/main/waiting";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public WaitingScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await SetModeAsync("ApproveAndCreate");
        await _api.PutAsync(
            "/api/clubs/northclub/connections/main",
            Connections.With("\"options\": { \"removalGuard\": { \"count\": 0, \"percent\": 0 } }"));
        await _visitor.SignInAsync(await _api.MakeKeyAsync("desk", "operator", "northclub"));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Page_without_anybody_says_what_would_be_there()
    {
        var page = await _visitor.GetAsync(Page);

        Assert.Contains("No removal waits.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody waits to be activated.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chosen_removals_are_approved_and_the_others_stay()
    {
        await StageAsync("m-1", "m-2");
        var page = await _visitor.GetAsync(Page);

        var done = await _visitor.SubmitAsync(Page, ("act", "remove"), ("member", "m-1"), ("member", "m-9"));

        Assert.Contains("value=\"m-1\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("done for 1, refused for 1.", done.Text, StringComparison.Ordinal);
        await _api.UntilAsync(() => Task.FromResult(_api.Partner.Removals == 1));
        Assert.Contains("value=\"m-2\"", (await _visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_removals_are_approved_at_once()
    {
        await StageAsync("m-1", "m-2");
        await _visitor.GetAsync(Page);

        await _visitor.SubmitAsync(Page, ("act", "remove-all"));

        Assert.Equal($"/api/console{Page}?did=all", _visitor.Location);
        await _api.UntilAsync(() => Task.FromResult(_api.Partner.Removals == 2));
    }

    [Fact]
    public async Task New_members_are_activated_some_or_all()
    {
        await SetModeAsync("WithApproval");
        foreach (var member in new[] { "m-1", "m-2", "m-3" })
        {
            await _api.SendChangeAsync(Changes.Member(member));
        }

        await _visitor.GetAsync(Page);

        var some = await _visitor.SubmitAsync(Page, ("act", "activate"), ("member", "m-1"));
        await _api.UntilAsync("m-1", "Enabled");
        await _visitor.SubmitAsync(Page, ("act", "activate-all"));

        Assert.Contains("Activate: done for 1, refused for 0.", some.Text, StringComparison.Ordinal);
        await _api.UntilAsync("m-2", "Enabled");
        await _api.UntilAsync("m-3", "Enabled");
    }

    [Fact]
    public async Task Nothing_is_approved_on_a_connection_that_is_off()
    {
        await StageAsync("m-1");
        await _api.ConnectAsync(enabled: false);
        await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync(Page, ("act", "remove-all"));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("The connection is not enabled", reply.Text, StringComparison.Ordinal);
    }

    private Task<Reply> SetModeAsync(string mode) => _api.PutAsync(
        "/api/clubs/northclub",
        $$"""{ "name": "North Club", "timeZone": "Europe/Zurich", "registrationMode": "{{mode}}" }""");

    private async Task StageAsync(params string[] members)
    {
        foreach (var member in members)
        {
            await _api.SendChangeAsync(Changes.Member(member));
            await _api.UntilAsync(member, "Enabled");
            await _api.SendChangeAsync(Changes.Told(member, 1, "", "member.deleted"));
        }
    }
}
