using System.Globalization;

namespace MemberSync.Partners.Spivi.Classes;

/// <summary>Times as Spivi writes them: the studio's own (inferred), to the minute.</summary>
internal static class StudioTime
{
    public static string Write(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("dd-MM-yyyy'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same moment; in answers the hour may lack its leading zero.</summary>
    public static bool IsSame(string? text, DateTimeOffset at, TimeZoneInfo zone) =>
        DateTime.TryParseExact(text, "dd-MM-yyyy'T'H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        && local == TimeZoneInfo.ConvertTime(at, zone).DateTime;
}
