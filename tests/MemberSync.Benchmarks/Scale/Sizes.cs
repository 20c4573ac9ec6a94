using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Scale;

/// <summary>The same work at four sizes, each ten times the one before.</summary>
internal static class Sizes
{
    private static readonly ImmutableArray<int> Members = [10, 100, 1000, 10_000];

    /// <param name="connections">How many there are, at every size.</param>
    /// <param name="pass">Takes what each step cost.</param>
    /// <param name="measureAsync">Makes so many members a connection, and does the work.</param>
    public static async Task<Dictionary<string, double>> RunAsync(
        int connections, Pass pass, Func<int, Task<Measured>> measureAsync)
    {
        var all = new List<Measured>();
        var values = new Dictionary<string, double>();
        foreach (var members in Members)
        {
            var measured = await measureAsync(members);
            all.Add(measured);
            values[$"collected-{members}"] = measured.Collected;
            foreach (var (step, cost) in measured.Steps)
            {
                values[$"{step}-{members}"] = cost.Milliseconds;
                await pass.Progress.WriteLineAsync($"  {connections} x {members}: {step} {cost}");
            }
        }

        values["links"] = (double)connections * Members[^1];
        values["kept"] = all[^1].Kept;
        return values.Concat(ScaleFigures.Values(all)).ToDictionary();
    }
}
