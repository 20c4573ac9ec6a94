using System.Globalization;
using MemberSync.Demo;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Outcome;
using MemberSync.Demo.People;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Stages;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.EndToEnd.Tests.Runs;

[Trait("Speed", "Slow")]
public sealed class KilledServiceTests(ITestOutputHelper log) : IDisposable
{
    private const int Members = 300;
    private const int Kills = 20;
    private const int FirstBatch = 140;
    private const int Speed = 10;

    // From a running service to its end, in virtual time.
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(12);

    private static readonly string Folder = Path.Combine(
        ProgramFiles.Root, ".run", $"kills-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");

    // Within this time of one call others are under way.
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(0.6);

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(10), RealTime.Clock);
    private readonly DemoOptions _options = new() { Members = Members, Speed = Speed };
    private readonly SeededRandom _chance = new(TestSeed.For(nameof(KilledServiceTests)));
    private readonly Population _population = Population.Of(
        Members, 1, DateOnly.FromDateTime(SharedClock.UsualStart.UtcDateTime));

    [Fact]
    public async Task Twenty_kills_at_random_moments_lose_nothing_double_nobody_and_break_no_limit()
    {
        var (report, source) = await RunAsync();

        log.WriteLine($"measured: {Members} members through {Kills} kills in {report.VirtualSeconds} s of virtual "
            + $"time, {source.Resent} batches sent again, {string.Join(", ", report.CallsByEndpoint)}");
        Assert.Empty(report.Failures);
        Assert.Equal(Members, source.Acknowledged);
        Directory.Delete(Folder, recursive: true); // Kept when something went wrong.
    }

    public void Dispose() => _patience.Dispose();

    private async Task<(Report Report, Source Source)> RunAsync()
    {
        using var stage = new Stage(StageOptions(), RealTime.Clock);
        await stage.PrepareAsync(_population, _patience.Token);
        var (start, started) = (stage.Time.GetUtcNow(), RealTime.Clock.GetTimestamp());
        var source = new Source(stage.Service, stage.Time, RealTime.Clock);
        List<Task> sending = [source.SendAsync(_population.People.Take(FirstBatch), FirstBatch, _patience.Token)];
        foreach (var batch in _population.People.Skip(FirstBatch).Chunk((Members - FirstBatch) / Kills))
        {
            await SomeMomentAsync(stage);
            await stage.KillServiceAsync();
            sending.Add(source.SendAsync(batch, batch.Length, _patience.Token));
            await stage.RestartServiceAsync(_patience.Token);
        }

        var watch = new Watch(stage, source, _population, start, Speed);
        var stalled = await new Arrival(stage, watch, source, RealTime.Clock)
            .WaitAsync(Task.WhenAll(sending), _ => { }, _patience.Token);
        var report = await new Judge(stage, _population, _options, start)
            .ReportAsync(RealTime.Clock.GetElapsedTime(started), stalled, _patience.Token);
        return (report, source);
    }

    // Half of the moments come anywhere, the others while calls to the partner are surely under way.
    private async Task SomeMomentAsync(Stage stage)
    {
        if (_chance.Chance(0.5))
        {
            await Task.Delay(LongestLife * _chance.NextDouble(), stage.Time, _patience.Token);
            return;
        }

        var before = (await stage.Partners[0].Simulator.CallsAsync(_patience.Token)).Total;
        while ((await stage.Partners[0].Simulator.CallsAsync(_patience.Token)).Total == before)
        {
            stage.ThrowIfOver();
            await Task.Delay(LookAgain, RealTime.Clock, _patience.Token);
        }

        await Task.Delay(Burst * _chance.NextDouble(), stage.Time, _patience.Token);
    }

    private static StageOptions StageOptions() => new()
    {
        Speed = Speed,
        Folder = Folder,
        AdminKey = "key-of-the-end-to-end-tests",
    };
}
