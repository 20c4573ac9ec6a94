using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MemberSync.Benchmarks.Reporting;

/// <summary>Where and when something was measured; what the machine does not tell is empty.</summary>
/// <param name="Load">The load average of the last minute at the start, other work on the machine included.</param>
internal sealed record Surroundings(
    DateTimeOffset At, string Commit, string Machine, string Software, string Load)
{
    public static Surroundings Now(TimeProvider time) => new(
        time.GetUtcNow(),
        Git("rev-parse", "--short=10", "HEAD") + (Git("diff", "--name-only", "HEAD", "--", "src").Length > 0 ? "-changed" : ""),
        $"{Environment.ProcessorCount} cores, {Model()}, {Memory()} GiB of memory",
        $"Linux {Kernel()}, .NET {Environment.Version}",
        FirstWord("/proc/loadavg"));

    private static string Model() => Line("/proc/cpuinfo", "model name").Split(':')[^1].Trim();

    private static long Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30;

    private static string Kernel() =>
        RuntimeInformation.OSDescription.Split(' ') is { Length: > 1 } words ? words[1] : RuntimeInformation.OSDescription;

    private static string FirstWord(string file) => File.Exists(file) ? File.ReadAllText(file).Split(' ')[0] : "";

    private static string Line(string file, string start) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(start, StringComparison.Ordinal)) ?? ""
            : "";

    private static string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-C", Places.Root, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        return git.StandardOutput.ReadToEnd().Trim();
    }
}
