using System.Globalization;
using MemberSync.Demo;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Outcome;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Processes;
using MemberSync.Demo.Stages;
using MemberSync.Testing.Time;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.EndToEnd.Tests.Runs;

/// <summary>A club with two partners, one of which is not there.</summary>
public sealed class PartnerDownTests(ITestOutputHelper log) : IDisposable
{
    private const int Members = 60;
    private const int Speed = 10;

    // Of what the limits allow at best. A machine that does much else needs some; a delay would be a multiple.
    private const int Slack = 3;

    private static readonly string Folder = Path.Combine(
        ProgramFiles.Root, ".run", $"down-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}");

    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(5), RealTime.Clock);
    private readonly DemoOptions _options = new() { Members = Members, Speed = Speed };
    private readonly Population _population = Population.Of(
        Members, 1, DateOnly.FromDateTime(SharedClock.UsualStart.UtcDateTime));

    [Fact]
    public async Task Partner_that_is_down_delays_no_other_and_gets_everybody_once_it_is_back()
    {
        using var stage = new Stage(StageOptions(), RealTime.Clock);
        await stage.PrepareAsync(_population, _patience.Token);
        var (up, down) = (stage.Partners[0], stage.Partners[1]);
        var start = stage.Time.GetUtcNow();
        await stage.KillPartnerAsync(down);

        var source = new Source(stage.Service, stage.Time, RealTime.Clock);
        var sending = source.SendAsync(_population.People, Members, _patience.Token);
        var watched = new Watched(stage, [up]);
        var alone = await ArriveAsync(watched, source, sending, start);
        var waiting = (await down.Connection.StatesAsync(_patience.Token)).Of("Enabled");
        await stage.RestartPartnerAsync(down, _population, _patience.Token);
        var both = await ArriveAsync(stage, source, sending, start);

        log.WriteLine($"measured: {alone.Connections[0]} while the other was down");
        Assert.Empty(alone.Failures);
        Assert.InRange(alone.VirtualSeconds, 0, Slack * alone.TheoreticalSeconds);
        Assert.Equal(0, waiting);
        Assert.Empty(both.Failures);
        Directory.Delete(Folder, recursive: true); // Kept when something went wrong.
    }

    public void Dispose() => _patience.Dispose();

    private async Task<Report> ArriveAsync(IStage stage, Source source, Task sending, DateTimeOffset start)
    {
        var watch = new Watch(stage, source, _population, start, Speed);
        var stalled = await new Arrival(stage, watch, source, RealTime.Clock).WaitAsync(sending, _ => { }, _patience.Token);
        return await new Judge(stage, _population, _options, start).ReportAsync(TimeSpan.Zero, stalled, _patience.Token);
    }

    private static StageOptions StageOptions() => new()
    {
        Partners = [.. ShownPartners.Of("mywellness"), .. ShownPartners.Of("webhook")],
        Speed = Speed,
        Folder = Folder,
        AdminKey = "key-of-the-end-to-end-tests",
    };
}
