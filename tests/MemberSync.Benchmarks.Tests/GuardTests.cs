using System.Collections.Immutable;
using MemberSync.Benchmarks.Guarding;
using MemberSync.Testing.Time;
using Xunit;
using Xunit.Abstractions;

namespace MemberSync.Benchmarks.Tests;

/// <summary>What a change costs stays what it was, or somebody says why not.</summary>
public sealed class GuardTests(ITestOutputHelper output)
{
    private static readonly GuardFigures Stored = GuardFigures.Load();

    private readonly Guard _guard = new(RealTime.Clock);

    [Fact]
    public async Task Storage_operations_of_a_change_are_those_stored()
    {
        var measured = await _guard.OperationsAsync();

        Assert.Empty(Stored.Faults(Nothing with { Operations = measured }));
        Assert.Equal(Stored.Operations.Keys, measured.Keys);
    }

    [Fact]
    public async Task Memory_asked_for_by_a_change_is_what_is_stored()
    {
        var measured = await _guard.KibibytesAsync();

        Print("KiB a change", measured);
        Assert.Empty(Stored.Faults(Nothing with { Kibibytes = measured }));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Processor_time_of_a_change_is_not_much_more_than_stored()
    {
        var measured = await _guard.ProcessorAsync();

        Print("times the calibration", measured);
        Assert.Empty(Stored.Faults(Nothing with { Processor = measured }));
    }

    [Fact]
    public void Figures_as_stored_are_no_fault() => Assert.Empty(Stored.Faults(Stored));

    [Fact]
    public void Every_doubled_figure_is_a_fault()
    {
        var doubled = new GuardFigures(
            Doubled(Stored.Operations), Doubled(Stored.Kibibytes), Doubled(Stored.Processor));

        var faults = Stored.Faults(doubled);

        Assert.Equal(Stored.Operations.Count + Stored.Kibibytes.Count + Stored.Processor.Count, faults.Length);
        Assert.All(faults, fault => Assert.Contains("--store-guard", fault, StringComparison.Ordinal));
    }

    private static GuardFigures Nothing { get; } = new(Empty, Empty, Empty);

    private static ImmutableSortedDictionary<string, double> Empty => ImmutableSortedDictionary<string, double>.Empty;

    private static ImmutableSortedDictionary<string, double> Doubled(ImmutableSortedDictionary<string, double> figures) =>
        figures.ToImmutableSortedDictionary(figure => figure.Key, figure => figure.Value * 2);

    private void Print(string unit, IEnumerable<KeyValuePair<string, double>> figures)
    {
        foreach (var (name, value) in figures)
        {
            output.WriteLine(FormattableString.Invariant($"measured: {name}: {value:0.##} {unit}"));
        }
    }
}
