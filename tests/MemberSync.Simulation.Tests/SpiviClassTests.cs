using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Faults;
using MemberSync.Testing.Chance;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Simulation.Tests;

/// <summary>Classes and bookings through the whole hub: the seats at Spivi end as the gym system has them.</summary>
public sealed class SpiviClassTests(ITestOutputHelper output)
{
    [Fact]
    public void Seats_equal_the_sources_whatever_order_its_changes_come_in()
    {
        var random = Random(nameof(Seats_equal_the_sources_whatever_order_its_changes_come_in));
        var source = Busy(new ClassSource(classes: 20, members: 60, random), 400, random);
        var world = World(random);

        world.Run(async hub =>
        {
            var late = source.Changes.Concat(source.Changes.Where(_ => random.Chance(0.1)));
            foreach (var change in source.Members.Concat(late).OrderBy(_ => random.NextDouble()).ToList())
            {
                await hub.SendAsync(change);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(2000)), hub.Time);
            }

            Assert.Equal(source.Truth, await SeatsAsync(hub, source.Truth, TimeSpan.FromHours(1)));
            Show(source, hub);
            await Task.Delay(TimeSpan.FromDays(5), hub.Time);
        });

        Assert.True(source.Bookings >= 400);
        Assert.Equal(source.Truth.Count(c => c == '='), world.KeysOf("metrics|").Length);
        Assert.Equal((0, 1), (Site(world).Calls.RejectedForRate, Site(world).Calls.Rate.WorstIn60sStrict));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void Seats_equal_the_sources_when_answers_are_lost_and_processes_die(string seed)
    {
        var random = Random(nameof(Seats_equal_the_sources_when_answers_are_lost_and_processes_die)).Fork(seed);
        var source = Busy(new ClassSource(classes: 3, members: 12, random), 40, random);
        var world = World(random, deathRate: 0.005);

        world.Run(async hub =>
        {
            hub.Partner.Port.SetFaults([
                new FaultRule { Kind = FaultKind.DropAfterWork, Rate = 0.15 },
                new FaultRule { Kind = FaultKind.DropBeforeWork, Rate = 0.05 },
                new FaultRule { Kind = FaultKind.TruncatedJson, Rate = 0.05 },
                new FaultRule { Kind = FaultKind.Delay, Rate = 0.05, DelayMs = 15_000 }]);
            foreach (var change in source.Members.Concat(source.Changes).OrderBy(_ => random.NextDouble()).ToList())
            {
                await hub.SendAsync(change);
                await Task.Delay(TimeSpan.FromSeconds(random.Next(10)), hub.Time);
            }

            hub.EndFaults();
            Assert.Equal(source.Truth, await SeatsAsync(hub, source.Truth, TimeSpan.FromHours(3)));
        });

        Show(source, world);
        Assert.Equal(0, Site(world).Calls.RejectedForRate);
    }

    private static World World(SeededRandom random, double deathRate = 0) => new(new WorldOptions
    {
        Seed = random.Fork("world").NextBits(),
        Start = new DateTimeOffset(2026, 4, 1, 8, 0, 0, TimeSpan.Zero),
        Partners = [SpiviPort.Open],
        Crashes = new CrashPlan([], random.Fork("deaths"), deathRate),
        RestartAfter = TimeSpan.FromSeconds(20),
        Limit = TimeSpan.FromDays(9),
    });

    private static SpiviPort Site(World world) => (SpiviPort)world.Partner.Port;

    // Waits until the seats are these, at most so long.
    private static async Task<string> SeatsAsync(World world, string expected, TimeSpan most)
    {
        var until = world.Time.GetUtcNow() + most;
        while (Site(world).Seats != expected && world.Time.GetUtcNow() < until)
        {
            await Task.Delay(TimeSpan.FromSeconds(10), world.Time);
        }

        return Site(world).Seats;
    }

    private static SeededRandom Random(string test) => new(TestSeed.For(test));

    private void Show(ClassSource source, World world) => output.WriteLine(
        $"{source.Bookings} bookings, {source.Changes.Count} changes, {Site(world).Calls.Total} calls, "
        + $"{world.Deaths} deaths, until {world.Time.GetUtcNow():HH:mm:ss}");

    private static ClassSource Busy(ClassSource source, int bookings, SeededRandom random)
    {
        for (var i = 0; i < source.Classes; i++)
        {
            source.TellClass(i);
        }

        while (source.Bookings < bookings)
        {
            var number = random.Next(source.Classes);
            var act = random.Next(10);
            (act < 6 ? source.Book : act < 8 ? source.Move : (Action<int>)source.Cancel)(number);
        }

        source.TellClass(1, "class.cancelled");
        return source;
    }
}
