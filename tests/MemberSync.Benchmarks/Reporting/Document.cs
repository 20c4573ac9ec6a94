using System.Collections.Immutable;
using System.Text;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Reporting;

/// <summary>
/// docs/performance.md: the words of performance.txt, with the stored figures. <c>{{name}}</c> on a line stands for
/// the table of a measurement, <c>{{machine}}</c> for what the measurements ran on.
/// </summary>
internal static class Document
{
    public static void Write(ImmutableArray<IMeasurement> measurements) =>
        File.WriteAllText(Places.Document, Text(measurements));

    public static string Text(ImmutableArray<IMeasurement> measurements)
    {
        var text = new StringBuilder(Words());
        var stored = measurements.ToDictionary(m => m.Name, m => Stored.Load(m.Name));
        text.Replace("{{machine}}", Machine(stored.Values.OfType<Stored>()));
        foreach (var measurement in measurements)
        {
            text.Replace($"{{{{{measurement.Name}}}}}", Table.Of(measurement, stored[measurement.Name]).TrimEnd());
        }

        return text.ToString();
    }

    private static string Words()
    {
        using var stream = typeof(Document).Assembly.GetManifestResourceStream("performance.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Machine(IEnumerable<Stored> stored) => string.Join('\n', stored
        .Select(s => $"- {s.Surroundings.Machine}; {s.Surroundings.Software}")
        .Distinct()
        .DefaultIfEmpty("Nothing was measured yet."));
}
