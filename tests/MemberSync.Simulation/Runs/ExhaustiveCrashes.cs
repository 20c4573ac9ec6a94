using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Runs;

/// <summary>Tries every place at which a process can die in a scenario, once each, or every two of them.</summary>
public static class ExhaustiveCrashes
{
    /// <summary>Every step, before and after it. The first outcome is that of the scenario without a death.</summary>
    public static IEnumerable<Outcome> Single(Scenario scenario)
    {
        var whole = Play.Once(scenario, new WorldOptions());
        yield return whole;
        foreach (var place in Places(1, whole.Steps))
        {
            yield return Play.Once(scenario, new WorldOptions { Crashes = new CrashPlan([place]) });
        }
    }

    /// <summary>Every two places, the second anywhere in what follows the first death.</summary>
    public static IEnumerable<Outcome> Pairs(Scenario scenario)
    {
        var steps = Play.Once(scenario, new WorldOptions()).Steps;
        foreach (var first in Places(1, steps))
        {
            var after = Play.Once(scenario, new WorldOptions { Crashes = new CrashPlan([first]) });
            foreach (var second in Places(first.Step + 1, after.Steps))
            {
                yield return Play.Once(scenario, new WorldOptions { Crashes = new CrashPlan([first, second]) });
            }
        }
    }

    private static IEnumerable<(int Step, CrashSide Side)> Places(int from, int to)
    {
        for (var step = from; step <= to; step++)
        {
            yield return (step, CrashSide.Before);
            yield return (step, CrashSide.After);
        }
    }
}
