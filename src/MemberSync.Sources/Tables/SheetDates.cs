using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MemberSync.Sources.Tables;

/// <summary>Which cells of a workbook are dates: they hold a count of days, and only their style says so (ECMA-376, 18.8).</summary>
internal sealed partial class SheetDates
{
    // What the count from 1904 lags behind the one from 1900.
    private const int DaysTo1904 = 1462;

    private readonly ImmutableArray<bool> _isDate;
    private readonly int _shift;

    private SheetDates(ImmutableArray<bool> isDate, int shift)
    {
        _isDate = isDate;
        _shift = shift;
    }

    public static SheetDates Of(Workbook workbook)
    {
        var own = new HashSet<int>();
        var styles = ImmutableArray.CreateBuilder<bool>();
        var isCellFormat = false;
        foreach (var xml in workbook.Elements("xl/styles.xml"))
        {
            isCellFormat = xml.LocalName is "cellXfs" || (isCellFormat && xml.LocalName is not "cellStyles");
            if (xml.LocalName == "numFmt" && IsDate(xml.GetAttribute("formatCode") ?? ""))
            {
                own.Add(Number(xml.GetAttribute("numFmtId")));
            }
            else if (isCellFormat && xml.LocalName == "xf")
            {
                var format = Number(xml.GetAttribute("numFmtId"));
                styles.Add(format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58)
                    || own.Contains(format));
            }
        }

        return new SheetDates(styles.DrainToImmutable(), workbook.CountsFrom1904() ? DaysTo1904 : 0);
    }

    /// <summary>The day, with its time if it has one; null when the cell's style shows no date.</summary>
    public string? Read(string? style, double days)
    {
        var number = Number(style);
        if (number < 0 || number >= _isDate.Length || !_isDate[number] || days is < 1 or > 2_900_000)
        {
            return null;
        }

        var date = DateTime.FromOADate(days + _shift);
        return date.ToString(
            date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // What stands in quotes, in brackets or behind a backslash is shown as it is.
    private static bool IsDate(string format) =>
        Literals().Replace(format, "").AsSpan().IndexOfAny("dDyY") >= 0;

    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Literals();
}
