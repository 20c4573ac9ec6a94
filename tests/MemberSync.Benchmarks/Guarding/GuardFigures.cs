using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MemberSync.Benchmarks.Reporting;

namespace MemberSync.Benchmarks.Guarding;

/// <summary>What a change costs, in figures that are the same on every machine or nearly so.</summary>
/// <param name="Operations">Storage operations of a change, by kind of change: always the same.</param>
/// <param name="Kibibytes">Memory asked for by a change, by measurement: the same within a few percent.</param>
/// <param name="Processor">
/// Processor time of a change as a share of that of <see cref="Calibration"/> on the same machine, by measurement.
/// </param>
internal sealed record GuardFigures(
    ImmutableSortedDictionary<string, double> Operations,
    ImmutableSortedDictionary<string, double> Kibibytes,
    ImmutableSortedDictionary<string, double> Processor)
{
    /// <summary>By how much memory may differ from what is stored, either way, as a share.</summary>
    public const double MemoryTolerance = 0.1;

    /// <summary>How many times the stored processor time is a fault: other work on the machine must not be one.</summary>
    public const double ProcessorFactor = 1.6;

    private const string Store =
        "If that is meant, store the new figures by ./run bench --store-guard and say why in the commit.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static GuardFigures Load() =>
        JsonSerializer.Deserialize<GuardFigures>(File.ReadAllText(Places.Guard), Json)
        ?? throw new InvalidOperationException($"{Places.Guard} holds no figures.");

    public void Save() => File.WriteAllText(Places.Guard, JsonSerializer.Serialize(this, Json) + "\n");

    /// <summary>What of the measured figures is not as it was stored, in words; empty when all is.</summary>
    public ImmutableArray<string> Faults(GuardFigures measured) =>
    [
        .. Compare("storage operations", Operations, measured.Operations, (was, now) => Math.Abs(now - was) < 0.005),
        .. Compare("KiB", Kibibytes, measured.Kibibytes, (was, now) => Math.Abs(now - was) <= was * MemoryTolerance),
        .. Compare("times the calibration", Processor, measured.Processor, (was, now) => now <= was * ProcessorFactor),
    ];

    private static IEnumerable<string> Compare(
        string unit,
        ImmutableSortedDictionary<string, double> stored,
        ImmutableSortedDictionary<string, double> measured,
        Func<double, double, bool> isFine) =>
        from figure in measured
        let was = stored.GetValueOrDefault(figure.Key)
        where !isFine(was, figure.Value)
        select string.Create(
            CultureInfo.InvariantCulture, $"{figure.Key}: {figure.Value:0.##} {unit} a change, stored are {was:0.##}. {Store}");
}
