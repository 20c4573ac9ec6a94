using MemberSync.Demo.People;
using MemberSync.FunctionsHost;
using MemberSync.Host.Tests.Stages;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Host.Tests.EndToEnd;

/// <summary>Members arrive at the partner through the service under the Functions host, over Azure's storage.</summary>
public sealed class ArrivalTests(ITestOutputHelper log) : IDisposable
{
    private static readonly ulong Seed = TestSeed.For(nameof(ArrivalTests));

    private readonly SeededRandom _chance = new(Seed);
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(20), RealTime.Clock);

    [Fact]
    public async Task Sixty_members_arrive_through_one_instance() =>
        await ArriveAsync(60, new StageSettings { Speed = 5 }, kills: 0);

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Five_hundred_members_arrive_through_four_instances_that_are_killed_and_timers_that_fail()
    {
        var timers = new Unpunctual(_chance.Fork("timers"));

        await ArriveAsync(500, new StageSettings { Speed = 5, Instances = 4, Firing = timers.Fire }, kills: 12);
    }

    public void Dispose() => _patience.Dispose();

    private async Task ArriveAsync(int members, StageSettings settings, int kills)
    {
        var population = Population.Of(members, 1, DateOnly.FromDateTime(settings.Start.UtcDateTime));
        await using var stage = await HostStage.StartAsync(settings, _patience.Token);

        var report = await new Story(stage, population, kills, _chance.Fork("kills")).TellAsync(_patience.Token);

        var invocations = stage.Fleet.All<HostEvent.InvocationStarted>().Count();
        log.WriteLine($"measured: {members} members through {settings.Instances} instances and {kills} kills in "
            + $"{report.VirtualSeconds:0} s of virtual and {report.WallSeconds:0} s of real time, "
            + $"{report.Calls} calls, {invocations} invocations");
        Assert.True(
            report.Succeeded,
            $"{string.Join('\n', report.Failures)}\n{TestSeed.Variable}={Seed}\n{stage.Fleet.LastWords()}");
    }
}
