using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Reporting;

/// <summary>The figures of one measurement as they are kept, with every run.</summary>
/// <param name="Values">The figures' values by their keys, in the order of the runs.</param>
internal sealed record Stored(
    string Name, Surroundings Surroundings, int Runs, ImmutableSortedDictionary<string, ImmutableArray<double>> Values)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Stored Of(
        IMeasurement measurement, Surroundings surroundings, Dictionary<string, List<double>> all, int runs) => new(
        measurement.Name,
        surroundings,
        runs,
        all.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.TakeLast(runs).ToImmutableArray(), StringComparer.Ordinal));

    /// <summary>What is kept of a measurement, or null when it was never stored.</summary>
    public static Stored? Load(string name) =>
        File.Exists(PathOf(name)) ? JsonSerializer.Deserialize<Stored>(File.ReadAllText(PathOf(name)), Json) : null;

    public Spread? Of(Figure figure) => Values.TryGetValue(figure.Key, out var values) ? Spread.Of(values) : null;

    public void Save()
    {
        Directory.CreateDirectory(Places.Figures);
        File.WriteAllText(PathOf(Name), JsonSerializer.Serialize(this, Json) + "\n");
    }

    private static string PathOf(string name) => Path.Combine(Places.Figures, $"{name}.json");
}
