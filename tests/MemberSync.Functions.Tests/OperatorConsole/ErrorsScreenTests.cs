using System.Text.RegularExpressions;
using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>The error inbox: who stopped, by reason, and how all of them go again.</summary>
public sealed partial class ErrorsScreenTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public ErrorsScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_stuck_is_said_with_what_to_expect()
    {
        var page = await _visitor.GetAsync("/northclub/errors");

        Assert.Contains("Nobody is stuck", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_that_stopped_are_counted_by_reason_the_most_frequent_first()
    {
        await FailAsync("no <b>room</b>", "m-1");
        await FailAsync("wrong card", "m-2", "m-3");

        var page = await _visitor.GetAsync("/northclub/errors");

        Assert.Contains("3 stopped", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Look at 2", "Look at 1"], Look().Matches(page.Text).Select(match => match.Value));
        Assert.Contains("no &lt;b&gt;room&lt;/b&gt;", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_one_reason_go_again_and_the_others_stay()
    {
        await FailAsync("no room", "m-1");
        await FailAsync("wrong card", "m-2", "m-3");
        _api.Partner.CallAnswer = null;
        var group = await GroupAsync("wrong card");

        var done = await _visitor.SubmitAsync(group, ("whom", "all"));
        await _api.UntilAsync("m-2", "Enabled");
        await _api.UntilAsync("m-3", "Enabled");

        Assert.Contains("Done for 2 of 2, refused for 0.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is left here", done.Text, StringComparison.Ordinal);
        Assert.Equal("CreationError", (await _api.MemberAsync("m-1")).Field("status"));
    }

    [Fact]
    public async Task More_than_one_request_takes_go_on_until_all_went_once()
    {
        await FailAsync("wrong card", [.. Enumerable.Range(1, 230).Select(i => $"m-{i}")]);
        var group = await GroupAsync("wrong card");

        var first = await _visitor.SubmitAsync(group, ("whom", "all"));
        var after = Hidden("after").Match(first.Text).Groups["value"].Value;
        var second = await _visitor.SubmitAsync(
            group, ("whom", "all"), ("after", after), ("done", "200"), ("refused", "0"), ("total", "230"));

        Assert.Contains("Done for 200 of 230, refused for 0.", first.Text, StringComparison.Ordinal);
        Assert.Contains("data-go-on", first.Text, StringComparison.Ordinal);
        Assert.Contains("Done for 230 of 230, refused for 0.", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("data-go-on", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_chosen_go_again_alone()
    {
        await FailAsync("wrong card", "m-2", "m-3");
        _api.Partner.CallAnswer = null;
        var group = await GroupAsync("wrong card");

        var done = await _visitor.SubmitAsync(group, ("whom", "chosen"), ("member", "m-3"));
        await _api.UntilAsync("m-3", "Enabled");

        Assert.Contains("Sync: done for 1, refused for 0.", done.Text, StringComparison.Ordinal);
        Assert.Equal("CreationError", (await _api.MemberAsync("m-2")).Field("status"));
    }

    private async Task FailAsync(string why, params string[] members)
    {
        _api.Partner.CallAnswer = new PartnerAnswer.Refused(why);
        var stopped = await _api.CountAsync("CreationError") + members.Length;
        var lines = members.Select(member => Changes.Member(member));
        await _api.SendBatchAsync(string.Join('\n', lines));
        await _api.UntilAsync(async () => await _api.CountAsync("CreationError") == stopped, step: 500);
    }

    private async Task<string> GroupAsync(string why)
    {
        var page = await _visitor.GetAsync("/northclub/errors");
        var link = Regex.Match(page.Text, $"{why}.*?href=\"/api/console(?<path>[^\"]+)\"", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        await _visitor.GetAsync(link.Groups["path"].Value);
        return link.Groups["path"].Value;
    }

    private static Regex Hidden(string name) =>
        new($"name=\"{name}\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"Look at \d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Look();
}
