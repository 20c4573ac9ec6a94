namespace MemberSync.Demo.Rates;

/// <summary>
/// How soon a number of calls to one endpoint can be made at the very best, when nothing but the partner's limits
/// stands in the way: 30 in any 60 s, 200 in those that lie wholly between 21:00 and 03:00 UTC.
/// </summary>
/// <remarks>
/// Each call is made as early as those before it allow. Windows are half-open, so two calls 60 s apart share none.
/// </remarks>
internal static class TheoreticalTime
{
    private const int StrictLimit = 30;
    private const int NightLimit = 200;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan NightStart = TimeSpan.FromHours(21);
    private static readonly TimeSpan NightLength = TimeSpan.FromHours(6);

    /// <summary>The time from the start to the last call; zero when everything may go at once.</summary>
    public static TimeSpan Of(int calls, DateTimeOffset start) =>
        Calls(start).Take(calls).LastOrDefault(start) - start;

    /// <summary>The earliest moments of calls, without end.</summary>
    public static IEnumerable<DateTimeOffset> Calls(DateTimeOffset start)
    {
        var made = new List<DateTimeOffset>();
        var at = start;
        while (true)
        {
            at = Earliest(made, at);
            made.Add(at);
            yield return at;
        }
    }

    private static DateTimeOffset Earliest(List<DateTimeOffset> made, DateTimeOffset at)
    {
        while (true)
        {
            var free = FreeAt(made, at);
            if (free <= at)
            {
                return at;
            }

            // What a strict window forbids may be allowed as soon as the windows behind it are all in the night.
            var opens = Opening(at) + Period;
            at = at < opens && opens < free ? opens : free;
        }
    }

    // When the windows that hold this moment have room again, as far as the calls made so far can tell.
    private static DateTimeOffset FreeAt(List<DateTimeOffset> made, DateTimeOffset at)
    {
        var free = Nth(made, NightLimit) + Period;
        if (StrictSince(at) is not { } since || Nth(made, StrictLimit) is not { } thirtieth || thirtieth <= since)
        {
            return free ?? DateTimeOffset.MinValue;
        }

        return free > thirtieth + Period ? free.Value : thirtieth + Period;
    }

    // Calls up to this moment share no strict window with one that is made now; null: no window around now is strict.
    private static DateTimeOffset? StrictSince(DateTimeOffset now)
    {
        var opens = Opening(now);
        var lastOfNight = opens + NightLength - Period;
        return now < opens + Period || now >= opens + NightLength ? now - Period
            : now > lastOfNight ? lastOfNight
            : null;
    }

    /// <summary>The last opening of the night that is not after the given time.</summary>
    private static DateTimeOffset Opening(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + NightStart;
        return today <= now ? today : today.AddDays(-1);
    }

    private static DateTimeOffset? Nth(List<DateTimeOffset> made, int fromTheEnd) =>
        made.Count < fromTheEnd ? null : made[^fromTheEnd];
}
