namespace MemberSync.Simulators.Rates;

/// <summary>
/// How many calls any 60 s may hold: a limit by day, and a higher one for windows that lie wholly in the night.
/// </summary>
/// <remarks>
/// A window is half-open, [start, start + 60 s): two calls exactly 60 s apart are never in one window. A window that
/// touches the day by even one tick, before or after the night, is a strict one, also when all its calls are nightly.
/// </remarks>
public sealed record RateRule
{
    /// <value>Calls in any window that touches the day. Default 30.</value>
    public int StrictLimit { get; init; } = 30;

    /// <value>Calls in any window that lies wholly in the night. Default 200.</value>
    public int NightLimit { get; init; } = 200;

    /// <value>UTC time of day at which the night starts. Default 21:00.</value>
    public TimeSpan NightStart { get; init; } = TimeSpan.FromHours(21);

    /// <value>Length of the night. Default 6 hours, to 03:00 UTC.</value>
    public TimeSpan NightLength { get; init; } = TimeSpan.FromHours(6);

    /// <value>Length of the sliding window. Default 60 s.</value>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Earliest start of a strict window that holds this instant, or null when there is none.</summary>
    internal long? StrictWindowStart(long at)
    {
        var earliest = EarliestStart(at);
        if (NightOf(at) is not { } night || earliest < night.Start)
        {
            return earliest;
        }

        var firstPastTheNight = night.End - Window.Ticks + 1;
        return firstPastTheNight <= at ? firstPastTheNight : null;
    }

    /// <summary>Earliest start of a night window that holds this instant, or null when there is none.</summary>
    internal long? NightWindowStart(long at) =>
        NightOf(at) is { } night ? Math.Max(EarliestStart(at), night.Start) : null;

    private long EarliestStart(long at) => at - Window.Ticks + 1;

    private (long Start, long End)? NightOf(long at)
    {
        var start = at - (at % TimeSpan.TicksPerDay) + NightStart.Ticks;
        if (start > at)
        {
            start -= TimeSpan.TicksPerDay;
        }

        return at < start + NightLength.Ticks ? (start, start + NightLength.Ticks) : null;
    }
}
