using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Runs;
using Xunit;

namespace MemberSync.Simulation.Tests;

public sealed class MutantTests
{
    private const int MostSeeds = 5000;

    public static TheoryData<string> Mutants => [.. MutantCatalog.All.Select(mutant => mutant.Name)];

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Mutants))]
    public void Bug_of_the_field_is_noticed(string name)
    {
        var make = MutantCatalog.All.Single(mutant => mutant.Name == name).Make;

        var kill = MutantHunt.Hunt(name, make, MostSeeds);

        Assert.NotNull(kill.Evidence);
    }
}
