using System.Globalization;

namespace MemberSync.Sources.Mapping;

/// <summary>Reads dates and times as a mapping says that they are written.</summary>
internal static class Moments
{
    public const string Advice =
        "write it as dd.MM.yyyy, MM/dd/yyyy HH:mm or such, or unix or unixMilliseconds for a number since 1970";

    private const string Seconds = "unix";
    private const string Milliseconds = "unixMilliseconds";

    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    // K: Z, an offset, or neither.
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    private static readonly DateTimeOffset Sample = new(2026, 4, 17, 18, 45, 30, TimeSpan.Zero);

    public static bool IsFormat(string format)
    {
        if (format is Seconds or Milliseconds)
        {
            return true;
        }

        try
        {
            return format.Length > 1
                && DateTimeOffset.TryParseExact(
                    Sample.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal, out var back)
                && back.Year == Sample.Year;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The time; null when the text is not written so, or has no offset and there is no zone.</summary>
    public static DateTimeOffset? Read(string text, FieldRule rule) => rule.Format switch
    {
        Seconds or Milliseconds => Number(text, rule.Format == Seconds ? TimeSpan.TicksPerSecond : TimeSpan.TicksPerMillisecond),
        _ => DateTime.TryParseExact(text, Formats(rule), CultureInfo.InvariantCulture, Styles, out var time)
            ? In(time, rule.Zone)
            : null,
    };

    /// <summary>The day as it is written; with a zone, and of a number since 1970, the day there at that moment.</summary>
    public static DateOnly? Day(string text, FieldRule rule)
    {
        if (rule.Zone is null && rule.Format is not (Seconds or Milliseconds))
        {
            return DateTimeOffset.TryParseExact(
                text, Formats(rule), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var written)
                ? DateOnly.FromDateTime(written.DateTime)
                : null;
        }

        return Read(text, rule) is { } moment
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, rule.Zone ?? TimeZoneInfo.Utc).DateTime)
            : null;
    }

    private static string[] Formats(FieldRule rule) => rule.Format is { } format ? [format] : Iso;

    // With an offset it came out as UTC.
    private static DateTimeOffset? In(DateTime time, TimeZoneInfo? zone) =>
        time.Kind == DateTimeKind.Utc ? new DateTimeOffset(time)
        : zone is null ? null
        : Local(time, zone);

    private static DateTimeOffset? Local(DateTime time, TimeZoneInfo zone)
    {
        var utc = time.Ticks - zone.GetUtcOffset(time).Ticks;
        return utc >= 0 && utc <= DateTime.MaxValue.Ticks ? new DateTimeOffset(utc, TimeSpan.Zero) : null;
    }

    private static DateTimeOffset? Number(string text, long ticks)
    {
        const decimal Most = 253_402_300_799m; // The end of the year 9999.
        var unit = (decimal)ticks / TimeSpan.TicksPerSecond;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Most / unit && number * unit > -62_135_596_800m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(number * ticks))
            : null;
    }
}
