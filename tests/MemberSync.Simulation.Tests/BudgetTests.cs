using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Mywellness;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Simulation.Tests;

public sealed class BudgetTests(ITestOutputHelper output)
{
    private const MywellnessAction Create = MywellnessAction.CreateFacilityUserFromThirdParty;

    [Theory]
    [InlineData(1, 9, 300)]
    [InlineData(16, 9, 300)]
    [InlineData(1, 22, 3000)]
    [InlineData(16, 22, 5000)]
    public void Backlog_uses_the_limit_and_never_more(int processes, int hour, int members)
    {
        var night = hour == 22;
        var world = Load(members, new WorldOptions
        {
            Start = new DateTimeOffset(2026, 4, 1, hour, 0, 0, TimeSpan.Zero),
            Processes = processes,
            Rates = FaultRates.None with { ClockSkew = TimeSpan.FromMinutes(10) },
        });

        // Full bursts of the limit, each a minute after the last: the bound for a partner that counts any 60 seconds.
        var limit = night ? 200 : 30;
        var bound = TimeSpan.FromMinutes((members / limit) - 1);
        var rate = world.Mywellness.Calls.Actions[Create].Rate;
        Assert.Equal(members, rate.Arrivals);
        Assert.Equal(limit, night ? rate.WorstIn60sNight : rate.WorstIn60sStrict);
        Assert.Equal(0, world.Mywellness.Calls.RejectedForRate);
        var took = rate.LastArrival!.Value - rate.FirstArrival!.Value;
        output.WriteLine($"measured: {processes} processes at {hour} h: {bound.TotalSeconds:0} s possible, {took.TotalSeconds:0.0} s taken");
        var allowed = limit * (1 + (int)(took / TimeSpan.FromMinutes(1)));
        Assert.InRange((double)members / allowed, 0.99, 1.0);

        // What is left is the last burst: its answers wait for each other, and other endpoints share the way.
        Assert.InRange(bound / took, 0.98, 1.0);
    }

    [Fact]
    public void Nothing_is_sent_while_the_store_is_down()
    {
        var before = 0;
        var during = -1;
        var world = new World(new WorldOptions());
        world.Run(async w =>
        {
            for (var i = 1; i <= 100; i++)
            {
                await w.Source.CreateAsync(i);
            }

            w.TakeStoreDown(TimeSpan.FromMinutes(10));
            await Task.Delay(TimeSpan.FromSeconds(15), w.Time); // What was under way may still arrive.
            before = w.Mywellness.Calls.Total;
            await Task.Delay(TimeSpan.FromMinutes(9), w.Time);
            during = w.Mywellness.Calls.Total - before;
            await Task.Delay(TimeSpan.FromMinutes(2), w.Time);
            await w.RestAsync();
        });

        Assert.Equal(0, during);
        Assert.Equal(100, world.Mywellness.Accounts.Accounts.Length);
        Assert.Equal(0, world.Mywellness.Calls.RejectedForRate);
    }

    [Theory]
    [InlineData(20, 59)]
    [InlineData(2, 57)]
    public void Limit_holds_over_the_edges_of_the_window(int hour, int minute)
    {
        var world = Load(500, new WorldOptions
        {
            Start = new DateTimeOffset(2026, 4, 1, hour, minute, 0, TimeSpan.Zero),
            Processes = 4,
            Rates = FaultRates.None with { ClockSkew = TimeSpan.FromMinutes(10) },
        });

        var rate = world.Mywellness.Calls.Actions[Create].Rate;
        Assert.InRange(rate.WorstIn60sStrict, 1, 30);
        Assert.InRange(rate.WorstIn60sNight, 1, 200);
        Assert.Equal(0, world.Mywellness.Calls.RejectedForRate);
    }

    private static World Load(int members, WorldOptions options)
    {
        var world = new World(options);
        world.Run(async w =>
        {
            for (var i = 1; i <= members; i++)
            {
                await w.Source.CreateAsync(i);
            }

            await w.RestAsync();
        });
        return world;
    }
}
