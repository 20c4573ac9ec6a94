namespace MemberSync.Sources.Tables;

/// <summary>Tells what stands between the fields of a table.</summary>
internal static class Delimiter
{
    private const int RowsLookedAt = 20;
    private const string Naming = "sep=";

    // The first of several that fit equally well.
    private static readonly char[] Known = [',', ';', '\t', '|'];

    /// <param name="text">The beginning of the table.</param>
    public static char Of(ReadOnlySpan<char> text)
    {
        if (text.StartsWith(Naming, StringComparison.OrdinalIgnoreCase) && text.Length > Naming.Length)
        {
            return text[Naming.Length];
        }

        var (best, bestFit) = (Known[0], (Agreeing: 0, Fields: 1));
        foreach (var delimiter in Known)
        {
            var fit = Fit(text, delimiter);
            if (fit.Fields > 1 && fit.CompareTo(bestFit) > 0)
            {
                (best, bestFit) = (delimiter, fit);
            }
        }

        return best;
    }

    /// <summary>Whether the record is no row but the line by which spreadsheets are told the delimiter.</summary>
    public static bool IsNamedBy(TableRow record) =>
        record.Line == 1 && record.Fields[0].Equals(Naming, StringComparison.OrdinalIgnoreCase);

    // How many rows have as many fields as most rows have, and how many these are. Titles above a heading have one.
    private static (int Agreeing, int Fields) Fit(ReadOnlySpan<char> text, char delimiter)
    {
        var scanner = new CsvScanner(delimiter);
        List<int> widths = [];
        for (var i = 0; i <= text.Length && widths.Count < RowsLookedAt; i++)
        {
            if ((i < text.Length ? scanner.Take(text[i]) : scanner.End()) is { } record)
            {
                widths.Add(record.Fields.Length);
            }
        }

        return widths.Where(width => width > 1).GroupBy(width => width)
            .Select(same => (same.Count(), same.Key))
            .DefaultIfEmpty((0, 1))
            .Max();
    }
}
