namespace MemberSync.Sources.Contracts;

/// <summary>Which day it is at a club: contracts begin and end by it.</summary>
internal static class Days
{
    /// <summary>The setting with the club's time zone.</summary>
    public const string TimeZone = "timeZone";

    /// <param name="zone">Its IANA name; null or unknown: UTC.</param>
    public static DateOnly Today(TimeProvider time, string? zone) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(time.GetUtcNow(), Find(zone) ?? TimeZoneInfo.Utc).DateTime);

    public static bool IsKnown(string zone) => Find(zone) is not null;

    private static TimeZoneInfo? Find(string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;
}
