using MemberSync.Benchmarks.Scale;
using Xunit;

namespace MemberSync.Benchmarks.Tests;

public sealed class ScaleFiguresTests
{
    [Fact]
    public void Processor_time_is_the_middle_of_the_parts_without_a_collection()
    {
        var median = StepCost.Median([Part(1), Part(2), Part(3), Part(50, collected: true), Part(60, collected: true)]);

        Assert.Equal(2, median.Milliseconds);
    }

    [Fact]
    public void Processor_time_includes_collections_when_every_part_has_one()
    {
        var median = StepCost.Median([Part(50, collected: true), Part(60, collected: true), Part(70, collected: true)]);

        Assert.Equal(60, median.Milliseconds);
    }

    [Fact]
    public void Growth_is_told_from_the_second_size_and_from_the_first()
    {
        var sizes = new[] { 1.0, 2.0, 2.5, 3.0 }.Select(milliseconds => new Measured(
            new Dictionary<string, StepCost> { [Rounds.Tick] = Part(milliseconds) }, milliseconds, 0));

        var values = ScaleFigures.Values([.. sizes]).ToDictionary();

        Assert.Equal(1.5, values["tick-cpu-grew"]);
        Assert.Equal(3, values["tick-cpu-grew-thousandfold"]);
        Assert.Equal(1, values["tick-operations-grew"]);
    }

    private static StepCost Part(double milliseconds, bool collected = false) =>
        new(2, 1, milliseconds, 7) { Collected = collected };
}
