using System.Text;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Reporting;

/// <summary>The figures of a measurement as a table that documents can take over.</summary>
internal static class Table
{
    public static string Of(IMeasurement measurement, Stored? stored)
    {
        var text = new StringBuilder();
        text.Append("| Figure | Measured: median (range) | Target | | Beside it |\n|---|---|---|---|---|\n");
        foreach (var figure in measurement.Figures)
        {
            var spread = stored?.Of(figure);
            var shown = spread?.Show(figure.Unit) ?? "not measured";
            text.Append($"| {figure.What} | {shown} | {figure.Target} | {Verdict(figure, spread)} | {figure.Beside} |\n");
        }

        text.Append($"\n`{measurement.Name}`: ");
        if (stored is null)
        {
            text.Append("not measured yet\n");
        }
        else
        {
            var at = stored.Surroundings;
            text.Append($"{stored.Runs} {(stored.Runs == 1 ? "run" : "runs")}, ")
                .Append($"{at.At:yyyy-MM-dd HH:mm} UTC, commit {at.Commit}, load at the start {at.Load}\n");
        }

        return text.ToString();
    }

    private static string Verdict(Figure figure, Spread? spread) =>
        (spread is null ? null : figure.Target.IsMetBy(spread.Median)) switch
        {
            true => "met",
            false => "**missed**",
            null => "",
        };
}
