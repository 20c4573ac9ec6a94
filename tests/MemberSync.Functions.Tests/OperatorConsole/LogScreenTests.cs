using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>A connection's log on the screen. The clock starts at 09:00 UTC on 1 April 2026, which is 11:00 in Zurich.</summary>
public sealed class LogScreenTests : IAsyncLifetime
{
    private const string Log = "/northclub/connections/main/log";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public LogScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.SendChangeAsync(Changes.Member("m-2"));
        await _api.UntilAsync("m-1", "Enabled");
        await _api.UntilAsync("m-2", "Enabled");
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Today_is_shown_live_on_the_clubs_clock_and_leads_to_the_member()
    {
        var page = await _visitor.GetAsync(Log);

        Assert.Contains("data-live=\"/api/console/northclub/connections/main/log?day=2026-04-01\"", page.Text, StringComparison.Ordinal);
        Assert.Contains(">11:00:0", page.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/console/northclub/members/m-1\"", page.Text, StringComparison.Ordinal);
        Assert.Contains("New to Enabled: Sent Send", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_leaves_the_lines_that_hold_the_word()
    {
        var page = await _visitor.GetAsync($"{Log}?q=M-2");

        Assert.Contains("members/m-2\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("members/m-1\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Day_without_lines_says_so_and_is_not_live()
    {
        var page = await _visitor.GetAsync($"{Log}?day=2026-03-01&level=warning");

        Assert.Contains("Nothing was logged on this day", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("data-live=", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Day_that_is_none_is_refused_with_how_to_write_one()
    {
        var page = await _visitor.GetAsync($"{Log}?day=yesterday");

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("write a day as 2026-04-01", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_is_a_table_of_the_lines_shown()
    {
        var file = await _visitor.GetAsync($"{Log}/log.csv?q=m-2");

        Assert.Equal("text/csv", file.MediaType);
        Assert.Contains("member.changed,m-2,New to Enabled: Sent Send,", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("m-1", file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clearing_asks_first_and_leaves_a_line_that_says_who_did()
    {
        await _visitor.GetAsync(Log);
        _api.Time.Advance(TimeSpan.FromSeconds(1));

        var asked = await _visitor.SubmitAsync(Log);
        var cleared = await _visitor.SubmitAsync(Log, ("confirm", "true"));
        var page = await _visitor.GetAsync(Log);

        Assert.Contains("Nothing was cleared", asked.Text, StringComparison.Ordinal);
        Assert.Contains("The log was cleared.", cleared.Text, StringComparison.Ordinal);
        Assert.Matches("(?s)log.cleared.*configured", page.Text);
        Assert.DoesNotContain("members/m-1\"", page.Text, StringComparison.Ordinal);
    }
}
