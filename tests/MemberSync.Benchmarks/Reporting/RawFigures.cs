using System.Globalization;

namespace MemberSync.Benchmarks.Reporting;

/// <summary>Every single figure of the last run, for other tools: artifacts/bench/&lt;name&gt;.csv.</summary>
internal static class RawFigures
{
    public static void Write(Stored result)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Places.Artifacts, "bench")).FullName;
        var lines =
            from pair in result.Values
            from value in pair.Value.Select((value, i) => (Run: i + 1, value))
            select string.Create(CultureInfo.InvariantCulture, $"{pair.Key},{value.Run},{value.value:R}");
        File.WriteAllLines(Path.Combine(folder, $"{result.Name}.csv"), lines.Prepend("figure,run,value"));
    }
}
