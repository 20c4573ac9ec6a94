namespace MemberSync.Simulators.Rates;

/// <summary>The counts of one endpoint since its start, exact to the tick.</summary>
public sealed record RateFigures
{
    public required int Arrivals { get; init; }

    /// <value>The most arrivals that any 60 s touching the day held.</value>
    public required int WorstIn60sStrict { get; init; }

    /// <value>The most arrivals that any 60 s wholly in the night held.</value>
    public required int WorstIn60sNight { get; init; }

    public required int WorstInClockMinute { get; init; }

    public required DateTimeOffset? FirstArrival { get; init; }

    public required DateTimeOffset? LastArrival { get; init; }
}
