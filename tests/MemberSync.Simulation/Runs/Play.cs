using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Runs;

/// <summary>Plays one scenario in one world.</summary>
public static class Play
{
    public static Outcome Once(Scenario scenario, WorldOptions options)
    {
        options = scenario.Adapt(options);
        var world = new World(options);
        var verdict = new Verdict(["The story did not end."]);
        try
        {
            world.Run(async w => verdict = await scenario.Tell(w));
        }
        catch (Exception fault) when (fault is TimeoutException or InvalidOperationException)
        {
            // A world in which nothing can happen any more, or that goes on for ever, has lost something.
            verdict = new Verdict([$"I4 all settle: {fault.Message}"]);
        }

        return new Outcome(
            scenario.Name,
            verdict,
            world.Steps.Count,
            options.Crashes.Deaths,
            world.Time.GetUtcNow() - options.Start,
            world.Steps.Hash)
        {
            Faults = world.FaultsOfAllKinds(),
        };
    }
}
