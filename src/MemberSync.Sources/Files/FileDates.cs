using System.Collections.Immutable;
using System.Globalization;

namespace MemberSync.Sources.Files;

/// <summary>Reads days as exports write them.</summary>
internal static class FileDates
{
    // Systems write a contract without end as the last year of their calendar.
    private const int EndlessYear = 2900;

    // Days since 1899-12-30, as spreadsheets count: from 1927 to 2119, which no year of four digits is taken for.
    private const int FirstCount = 10_000;
    private const int LastCount = 80_000;

    private static readonly string[] Usual =
        ["yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "d.M.yyyy", "d/M/yyyy", "d-M-yyyy"];

    /// <summary>False: the text is no date. An empty day: it says that there is none.</summary>
    /// <param name="formats">Tried before the usual ways; with any, days and months are told by them alone.</param>
    public static bool TryRead(string text, ImmutableArray<string> formats, out DateOnly? day)
    {
        day = null;
        if (text is "0000-00-00" or "00.00.0000" or "00/00/0000")
        {
            return true;
        }

        string[] ways = formats.IsEmpty ? Usual : [.. formats, "yyyy-MM-dd"];
        var date = text.Split(' ', 'T')[0]; // What is a time of day too, as many databases write days.
        if (!DateOnly.TryParseExact(text, ways, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            && !DateOnly.TryParseExact(date, ways, CultureInfo.InvariantCulture, DateTimeStyles.None, out read)
            && !TryCount(text, out read))
        {
            return false;
        }

        day = read.Year >= EndlessYear ? null : read;
        return true;
    }

    private static bool TryCount(string text, out DateOnly day)
    {
        var isCount = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= FirstCount and <= LastCount;
        day = isCount ? DateOnly.FromDateTime(DateTime.FromOADate(count)) : default;
        return isCount;
    }
}
