using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Runs;

/// <summary>Looks for a world in which a mutant breaks an invariant.</summary>
public static class MutantHunt
{
    /// <param name="Worlds">How many worlds it took, or how many were tried in vain.</param>
    /// <param name="Evidence">What was noticed; null: the mutant lives.</param>
    public sealed record Kill(string Mutant, int Worlds, string? Evidence);

    public static Kill Hunt(string name, Func<Mutation> make, int mostSeeds)
    {
        var worlds = 0;
        foreach (var outcome in Stories.All.Select(s => Play.Once(s, new WorldOptions { Mutation = make() }))
            .Concat(Seeds(make, mostSeeds)))
        {
            worlds++;
            if (!outcome.Verdict.IsGood)
            {
                return new Kill(name, worlds, $"{outcome.Scenario}: {outcome.Verdict.Faults[0]}");
            }
        }

        return new Kill(name, worlds, null);
    }

    private static IEnumerable<Outcome> Seeds(Func<Mutation> make, int most)
    {
        for (var seed = 1UL; seed <= (ulong)most; seed++)
        {
            yield return Play.Once(RandomStory.Of(seed), RandomFaults.Options(seed) with { Mutation = make() });
        }
    }
}
