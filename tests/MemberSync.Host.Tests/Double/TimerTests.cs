using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Timers;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Host.Tests.Double;

public sealed class TimerTests : IDisposable
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly HandlerApp _app = new HandlerApp().WithTimer("Tick", "0 */15 * * * *").WithReplies("/Tick", "{}");
    private readonly SimulatedTime _time = new(); // 09:00

    [Fact]
    public async Task Timer_fires_when_it_is_due_and_again_at_its_next_time()
    {
        await using var host = await _app.StartAsync(_time);

        await PassAsync(host, occurrences: 1);
        await PassAsync(host, occurrences: 2);

        Assert.Equal([false, false], PastDue());
    }

    [Fact]
    public async Task Timer_can_be_made_to_fire_late_twice_or_never()
    {
        ImmutableArray<ImmutableArray<TimeSpan>> plan = [[], [TimeSpan.Zero, TimeSpan.Zero], [TimeSpan.FromMinutes(1)]];
        var options = _app.Options(_time) with { Firing = (_, due) => plan[(due.Minute / 15) - 1] };
        await using var host = await HostInstance.StartAsync(options);

        await PassAsync(host, occurrences: 1);
        Assert.Empty(PastDue());
        await PassAsync(host, occurrences: 2);
        Assert.Equal([false, false], PastDue());
        _time.Advance(Quarter);
        _time.Advance(TimeSpan.FromMinutes(1));
        await host.SawAsync<HostEvent.TimerSet>(4);

        Assert.Equal([false, false, true], PastDue());
    }

    [Fact]
    public async Task Timer_that_was_due_while_no_host_ran_fires_at_once_and_says_that_it_is_late()
    {
        var options = _app.Options(_time);
        await (await HostInstance.StartAsync(options)).DisposeAsync();
        _time.Advance(Quarter + Quarter);

        await using var host = await HostInstance.StartAsync(options);
        await host.SawAsync<HostEvent.InvocationEnded>(1);

        Assert.Equal([true], PastDue());
    }

    [Fact]
    public async Task One_of_several_instances_fires_and_another_goes_on_when_it_dies()
    {
        var options = _app.Options(_time) with { Timers = new TimerLedger() };
        var first = await HostInstance.StartAsync(options);
        await using var second = await HostInstance.StartAsync(options);
        await PassAsync(first, occurrences: 1);
        Assert.Empty(second.Journal.All<HostEvent.InvocationStarted>());

        await first.DisposeAsync();
        _time.Advance(TimeSpan.FromSeconds(15));
        await second.SawAsync<HostEvent.TimerSet>(1);
        _time.Advance(Quarter);
        await second.SawAsync<HostEvent.InvocationEnded>(1);

        Assert.Equal(2, PastDue().Count());
    }

    [Fact]
    public async Task Timer_is_told_when_it_ran_last()
    {
        await using var host = await _app.StartAsync(_time);
        await PassAsync(host, occurrences: 1);
        await PassAsync(host, occurrences: 2);

        var statuses = Told().Select(timer => (string)timer["ScheduleStatus"]!["Last"]!);

        Assert.Equal(["0001-01-01T00:00:00+00:00", "2026-04-01T09:15:00+00:00"], statuses);
    }

    public void Dispose() => _app.Dispose();

    // The timer is set again when its occurrence is over.
    private async Task PassAsync(HostInstance host, int occurrences)
    {
        _time.Advance(Quarter);
        await host.SawAsync<HostEvent.TimerSet>(occurrences + 1);
    }

    private IEnumerable<bool> PastDue() => Told().Select(timer => (bool)timer["IsPastDue"]!);

    private IEnumerable<JsonNode> Told() =>
        _app.SeenOf("POST").Select(seen => JsonNode.Parse(seen.Body)!["Data"]!["timer"]!);
}
