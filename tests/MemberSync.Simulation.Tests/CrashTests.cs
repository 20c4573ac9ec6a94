using MemberSync.Simulation.Runs;
using MemberSync.Simulation.Scenarios;
using Xunit;

namespace MemberSync.Simulation.Tests;

public sealed class CrashTests
{
    public static TheoryData<string> Scenarios => [.. Stories.All.Concat(PartnerStories.Quick).Select(story => story.Name)];

    public static TheoryData<string> Thorough => [.. PartnerStories.Thorough.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Every_crash_point_ends_well(string scenario)
    {
        var story = Stories.Everywhere.Single(s => s.Name == scenario);

        var outcomes = ExhaustiveCrashes.Single(story).ToList();

        Assert.Empty(Bad(outcomes));
        Assert.Equal(1 + (2 * outcomes[0].Steps), outcomes.Count);
        Assert.All(outcomes.Skip(1), outcome => Assert.Equal(1, outcome.Deaths));
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(Thorough))]
    public void Every_crash_point_ends_well_at_every_partner(string scenario) => Every_crash_point_ends_well(scenario);

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("create")]
    [InlineData("delete")]
    public void Every_two_crash_points_end_well(string scenario)
    {
        var story = Stories.All.Single(s => s.Name == scenario);

        var outcomes = ExhaustiveCrashes.Pairs(story).ToList();

        Assert.Empty(Bad(outcomes));
        // A first death can shorten what follows, so that the second place is never reached.
        Assert.All(outcomes, outcome => Assert.InRange(outcome.Deaths, 1, 2));
        Assert.InRange(outcomes.Count(outcome => outcome.Deaths == 2) / (double)outcomes.Count, 0.98, 1.0);
    }

    [Fact]
    public void Same_seed_gives_the_same_trace()
    {
        var first = RandomFaults.Play(7);
        var second = RandomFaults.Play(7);
        var other = RandomFaults.Play(8);

        Assert.Equal(first.Hash, second.Hash);
        Assert.NotEqual(first.Hash, other.Hash);
    }

    private static IEnumerable<string> Bad(IEnumerable<Outcome> outcomes) =>
        outcomes.Where(outcome => !outcome.Verdict.IsGood).Select(outcome => outcome.Verdict.ToString());
}
