using MemberSync.Core.Partners;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Telemetry;

public sealed class ReadingTests : IAsyncLifetime
{
    private const string Club = "measuredclub";

    private readonly Listening _listening = new();
    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync(Club);
        await _api.ConnectAsync(Club);
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        _listening.Dispose();
    }

    [Fact]
    public async Task Changes_and_calls_are_counted_with_their_outcome()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"), Club);
        await _api.SendChangeAsync(Changes.Member("gb-1"), Club);

        await ToldAsync("membersync.call.duration", "membersync.outcome=done");

        Assert.Single(Of("membersync.changes"), told => told.Tags.Contains("membersync.outcome=Taken"));
        Assert.Single(Of("membersync.changes"), told => told.Tags.Contains("membersync.outcome=Duplicate"));
        Assert.All(Of("membersync.budget.use"), told => Assert.InRange(told.Value, 0.0001, 1));
    }

    [Fact]
    public async Task Members_are_counted_by_state_every_quarter_of_an_hour()
    {
        await _api.SendChangeAsync(Changes.Member("gb-1"), Club);

        await ToldAsync("membersync.members", "membersync.state=Enabled", value: 1);

        Assert.Contains("2403 measuredclub/main: 1 members are in step, 0 are in error, 0 in other states", _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_that_waits_for_an_hour_is_warned_of_with_its_age()
    {
        _api.Partner.CallAnswer = new PartnerAnswer.Failed("down");
        await _api.SendChangeAsync(Changes.Member("gb-1"), Club);

        await _api.UntilAsync(() => Task.FromResult(_api.Logs.Contains("Warning 2402 measuredclub/main", StringComparison.Ordinal)), 5000);

        Assert.Contains(Of("membersync.backlog.age"), told => told.Value >= 3600);
        Assert.Contains(Of("membersync.backlog"), told => told.Value == 1);
    }

    private Listening.Told[] Of(string metric) => [.. _listening.ToldOf(Club).Where(told => told.Metric == metric)];

    private Task ToldAsync(string metric, string tag, double? value = null) => _api.UntilAsync(
        () => Task.FromResult(Of(metric).Any(told => told.Tags.Contains(tag) && (value ?? told.Value) == told.Value)), 1000);
}
