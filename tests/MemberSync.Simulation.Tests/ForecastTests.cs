using System.Globalization;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Worlds;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Simulation.Tests;

/// <summary>The forecast that is made when the work begins, against the last call that the partner saw.</summary>
public sealed class ForecastTests(ITestOutputHelper output)
{
    private const double Tolerance = 0.02;

    [Theory]
    [InlineData("by day", 9, 0, 600)]
    [InlineData("by night", 22, 0, 3000)]
    [InlineData("over the opening", 20, 50, 1500)]
    [InlineData("over the closing", 2, 50, 2500)]
    public void First_sends_are_foretold(string what, int hour, int minute, int members) =>
        Compare(what, At(hour, minute), enabled: true, world => CreateAsync(world, 1, members));

    [Theory]
    [InlineData("bulk before the window", 20, 40, 1500)]
    [InlineData("bulk at the end of the window", 2, 50, 2500)]
    public void Bulk_is_foretold(string what, int hour, int minute, int members) =>
        Compare(what, At(hour, minute), enabled: false, async world =>
        {
            await CreateAsync(world, 1, members);
            await world.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
            await Task.Delay(TimeSpan.FromSeconds(30), world.Time);
        });

    [Theory]
    [InlineData("several endpoints by day", 12, 2)]
    [InlineData("several endpoints over the opening", 20, 47)]
    public void Mixed_work_is_foretold(string what, int hour, int minute) =>
        Compare(what, At(hour, minute), enabled: true, async world =>
        {
            await CreateAsync(world, 1, 200);
            await world.RestAsync();
            for (var i = 1; i <= 200; i++)
            {
                await (i <= 120
                    ? world.Source.EditAsync(i, m => m with { FirstName = $"Agnes {m.FirstName}" })
                    : world.Source.DeleteAsync(i));
            }

            await CreateAsync(world, 1001, 300);
        });

    private void Compare(string what, DateTimeOffset start, bool enabled, Func<World, Task> prepare)
    {
        var world = new World(new WorldOptions
        {
            Start = start, ConnectionEnabled = enabled, Limit = TimeSpan.FromHours(48),
        });
        var (began, foretold, calls, before) = (start, start, 0, 0);
        world.Run(async w =>
        {
            await prepare(w);
            began = w.Time.GetUtcNow();
            before = w.Partner.MemberCalls;
            var table = await ForetellAsync(w);
            (foretold, calls) = (table.DoneAt!.Value, table.Calls);
            await w.RestAsync();
        });

        var last = world.Mywellness.Calls.Actions.Values.Max(action => action.Rate.LastArrival)!.Value;
        var first = !enabled && began < At(21, 0) && began > At(3, 0) ? At(21, 0) : began;
        var error = (foretold - last) / (last - first);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"measured: {what}: {calls} calls, foretold {foretold:HH:mm:ss}, last call {last:HH:mm:ss}, {error:P2} off"));
        Assert.InRange(calls - (world.Partner.MemberCalls - before), -12, 12); // Give or take those under way.
        Assert.InRange(error, -Tolerance, Tolerance);
    }

    private static async Task<Core.Forecast.Timetable> ForetellAsync(World world)
    {
        var partners = new SimulatedPartners(world.Time, _ => throw new InvalidOperationException(), Mutation.None);
        var view = await new ClubDirectory(world.Store, partners, world.Time)
            .FindAsync(World.Club, World.Connection, CancellationToken.None);
        var forecaster = new Forecaster(world.Store, new WorkerOptions { Owner = "hub1" }, world.Time);
        return (await forecaster.ReadAsync(view!, CancellationToken.None)).Timetable;
    }

    private static async Task CreateAsync(World world, int first, int members)
    {
        for (var i = first; i < first + members; i++)
        {
            await world.Source.CreateAsync(i);
        }
    }

    private static DateTimeOffset At(int hour, int minute) => new(2026, 4, 1, hour, minute, 0, TimeSpan.Zero);
}
