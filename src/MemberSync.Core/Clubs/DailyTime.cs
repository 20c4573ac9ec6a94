namespace MemberSync.Core.Clubs;

/// <summary>
/// A time of day at which something happens once a day, by a club's own clock. On the day on which the clocks skip
/// it, it happens when they have; on the day on which it comes twice, at the first.
/// </summary>
public static class DailyTime
{
    /// <summary>The last time it was to happen, at or before <paramref name="now"/>.</summary>
    public static DateTimeOffset Last(TimeOnly at, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var moment = On(today, at, zone);
        return moment <= now ? moment : On(today.AddDays(-1), at, zone);
    }

    /// <summary>The moment of one day, in UTC.</summary>
    public static DateTimeOffset On(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(at);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
