using System.Net;
using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>What waits on a connection, on the screens, and what sets more of it going.</summary>
public sealed class ForecastScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/connections/main/forecast";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public ForecastScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _visitor.SignInAsync(await _api.MakeKeyAsync("desk", "operator", "northclub"));
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Backlog_and_budgets_say_what_waits_and_why()
    {
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));

        var page = await _visitor.GetAsync(Page);

        Assert.Contains("<td>2. New members</td><td>Send</td><td class=\"number\">1</td>", page.Text, StringComparison.Ordinal);
        Assert.Contains("<meter", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_sync_is_started_and_said()
    {
        await _api.ConnectAsync();
        await _api.UntilAsync(async () => await ReviewsAsync() == 1);
        await _visitor.GetAsync(Page);

        await _visitor.SubmitAsync(Page, ("act", "sync"));

        Assert.Equal($"/api/console{Page}?did=sync", _visitor.Location);
        Assert.Contains("A full sync was started", (await _visitor.GetAsync($"{Page}?did=sync")).Text, StringComparison.Ordinal);
        await _api.UntilAsync(async () => await ReviewsAsync() == 2);
    }

    [Fact]
    public async Task Full_sync_of_a_connection_that_is_off_is_refused_and_says_what_to_do()
    {
        await _api.ConnectAsync(enabled: false);
        await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync(Page, ("act", "sync"));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("Enable it, which starts a full sync", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_may_check_and_preview()
    {
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1", email: false));
        await _visitor.GetAsync(Page);
        _api.Partner.CheckAnswer = new PartnerAnswer.Misconfigured("the key is not known");

        var check = await _visitor.SubmitAsync(Page, ("act", "check"));
        var preview = await _visitor.SubmitAsync(Page, ("act", "preview"));

        Assert.Contains("failed: the key is not known", check.Text, StringComparison.Ordinal);
        Assert.Contains("<strong>1</strong><span>cannot be sent</span>", preview.Text, StringComparison.Ordinal);
        Assert.Contains("/northclub/members/m-1", preview.Text, StringComparison.Ordinal);
    }

    private async Task<int> ReviewsAsync() =>
        (await _api.GetAsync("/api/clubs/northclub/connections/main/log")).Text.Split("review.finished").Length - 1;
}
