using System.Globalization;

namespace MemberSync.Functions.Api.Files;

/// <summary>How a file is to be taken.</summary>
/// <param name="IsTable">Whether the report is wanted as CSV.</param>
internal sealed record FileQuestion(bool IsDryRun, bool IsWhole, DateTimeOffset? ExportedAt, bool IsTable)
{
    /// <summary>The question; of use only when no fault was added.</summary>
    public static FileQuestion Read(IQueryCollection query, List<string> faults)
    {
        foreach (var name in query.Keys.Where(name => name is not ("dryRun" or "whole" or "exportedAt" or "report")))
        {
            faults.Add($"{Problems.Cut(name)} is not known; known are dryRun, whole, exportedAt, report");
        }

        var report = query["report"].ToString();
        if (report is not ("" or "ndjson" or "csv"))
        {
            faults.Add($"report: '{Problems.Cut(report)}' is not known; write ndjson or csv");
        }

        return new FileQuestion(
            Flag("dryRun", query["dryRun"].ToString(), faults),
            Flag("whole", query["whole"].ToString(), faults),
            Moment(query["exportedAt"].ToString(), faults),
            report == "csv");
    }

    private static bool Flag(string name, string text, List<string> faults)
    {
        if (text is not ("" or "true" or "false"))
        {
            faults.Add($"{name}: '{Problems.Cut(text)}' is neither; write true or false");
        }

        return text == "true";
    }

    // Without its offset nobody would know which moment is meant.
    private static DateTimeOffset? Moment(string text, List<string> faults)
    {
        if (text.Length == 0)
        {
            return null;
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        const DateTimeStyles Utc = DateTimeStyles.AdjustToUniversal;
        if (text.LastIndexOfAny(['Z', '+', '-']) > text.IndexOf('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, Utc, out var moment)
            && moment.Year is >= 2000 and < 2100)
        {
            return moment;
        }

        faults.Add($"exportedAt: '{Problems.Cut(text)}' is no moment; write when the file was exported, as "
            + "2026-04-01T09:00:00Z (a + in an address is written %2B)");
        return null;
    }
}
