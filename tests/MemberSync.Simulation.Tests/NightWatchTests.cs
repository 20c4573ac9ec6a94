using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using Microsoft.Extensions.Logging;
using Xunit;

namespace MemberSync.Simulation.Tests;

public sealed class NightWatchTests
{
    [Theory]
    [InlineData(2500, 1)]
    [InlineData(10, 0)]
    public void Night_that_is_too_short_is_told_once(int members, int warnings)
    {
        var log = new Lines();
        var world = new World(new WorldOptions
        {
            Start = new DateTimeOffset(2026, 4, 1, 2, 49, 0, TimeSpan.Zero), ConnectionEnabled = false,
        });

        world.Run(async w =>
        {
            for (var i = 1; i <= members; i++)
            {
                await w.Source.CreateAsync(i);
            }

            await w.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
            await Task.Delay(TimeSpan.FromSeconds(20), w.Time);
            await WatchOf(w, log).RunAsync(CancellationToken.None);
            await Task.Delay(TimeSpan.FromMinutes(5), w.Time);
            await WatchOf(w, log).RunAsync(CancellationToken.None);
        });

        Assert.Equal(warnings, log.Count);
    }

    // A new one each time, as on another instance.
    private static NightWatch WatchOf(World world, Lines log)
    {
        var partners = new SimulatedPartners(world.Time, _ => throw new InvalidOperationException(), Mutation.None);
        var clubs = new ClubDirectory(world.Store, partners, world.Time);
        var forecaster = new Forecaster(world.Store, new WorkerOptions { Owner = "hub1" }, world.Time);
        return new NightWatch(world.Store, clubs, forecaster, world.Time, log);
    }

    private sealed class Lines : ILogger<NightWatch>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Count += eventId.Id == 2301 && logLevel == LogLevel.Warning ? 1 : 0;
    }
}
