using System.Globalization;
using System.Text;

namespace MemberSync.Startup;

/// <summary>The times as a table that documents can take over.</summary>
internal static class Table
{
    public static string Of(IReadOnlyList<(Candidate App, TimeSpan[] Spans)> measured, int runs)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"| Start to first answer, {runs} runs | median | slowest |\n");
        text.Append("|---|---|---|\n");
        foreach (var (app, spans) in measured)
        {
            Array.Sort(spans);
            var (median, slowest) = (spans[spans.Length / 2].TotalMilliseconds, spans[^1].TotalMilliseconds);
            text.Append(CultureInfo.InvariantCulture, $"| {app.Name} | {median:0} ms | {slowest:0} ms |\n");
        }

        return text.ToString().TrimEnd();
    }
}
