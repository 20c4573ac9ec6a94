using System.Globalization;
using MemberSync.Demo.Rates;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Simulation.Tests;

/// <summary>The first load of a large club in one night, with staff who go on editing.</summary>
[Trait("Speed", "Slow")]
public sealed class NightLoadTests(ITestOutputHelper output)
{
    private const int Members = 10_000;
    private const int Edits = 50;

    private static readonly TimeSpan EditPatience = TimeSpan.FromSeconds(60);

    // What another process noted counts longer by what their clocks may differ, once a minute when they take turns.
    [Theory]
    [InlineData(1, 0, 1.01)]
    [InlineData(4, 20, 1.02)]
    public void Club_is_loaded_in_the_time_that_the_limit_allows_while_edits_go_on(
        int processes, int storeMilliseconds, double most)
    {
        var world = new World(NightLoad.Adapt(new WorldOptions
        {
            Processes = processes, StoreLatency = TimeSpan.FromMilliseconds(storeMilliseconds),
        }));

        var (verdict, figures) = Play(world);

        var bound = TheoreticalTime.Of(figures.BusiestCalls, NightLoad.Opening);
        Print(figures, bound);
        Assert.Empty(verdict.Faults);
        Assert.Equal(0, figures.Refused);
        Assert.InRange(figures.Began, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(figures.Done / bound, 1.0, most);
        Assert.Equal(Edits, figures.EditDelays.Count);
        Assert.InRange(figures.EditDelays.Max(), TimeSpan.Zero, EditPatience);
    }

    private static (Verdict Verdict, NightFigures Figures) Play(World world)
    {
        (Verdict, NightFigures)? told = null;
        world.Run(async w => told = await NightLoad.TellAsync(w, Members, Edits));
        return told!.Value;
    }

    private void Print(NightFigures figures, TimeSpan bound) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"measured: {Members} members, {figures.BusiestCalls} calls of the busiest endpoint: {figures.Done.TotalSeconds:F1} s"
        + $" of {bound.TotalSeconds:F1} s possible ({figures.Done / bound:F4}), {figures.Refused} refused; {figures.EditDelays.Count}"
        + $" edits, the last to arrive {figures.EditDelays.Max().TotalSeconds:F1} s after its tick,"
        + $" {figures.EditDelays.Count(delay => delay < TimeSpan.Zero)} before it"));
}
