namespace MemberSync.Storage.Azure.Time;

/// <summary>
/// What is known of the store's clock. Each answer narrows it. One that contradicts all before is put aside and counts
/// only when the next one bears it out: a single odd answer moves nothing, a store whose clock was set does.
/// </summary>
internal sealed record ClockEstimate(ClockBounds? Bounds, ClockBounds? PutAside)
{
    public static readonly ClockEstimate Unknown = new(null, null);

    // Beyond these a date is noise, and could not be calculated with.
    private static readonly DateTimeOffset FirstDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset LastDate = new(2200, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public ClockEstimate With(ClockSample sample)
    {
        if (sample.Date < FirstDate || sample.Date > LastDate || sample.Received < sample.Sent)
        {
            return this;
        }

        var told = ClockBounds.Of(sample);
        if (Bounds is not { } known)
        {
            return new ClockEstimate(told, null);
        }

        if (known.And(told) is { } narrowed)
        {
            return new ClockEstimate(narrowed, null);
        }

        return PutAside?.And(told) is { } borneOut
            ? new ClockEstimate(borneOut, null)
            : this with { PutAside = told };
    }

    /// <summary>The store's time when the stopwatch shows this; null while nothing is known.</summary>
    public DateTimeOffset? Now(TimeSpan elapsed) => Bounds?.Middle + elapsed;

    public TimeSpan? UncertaintyAt(TimeSpan elapsed) =>
        Bounds?.AgedTo(elapsed) is { } bounds ? (bounds.Latest - bounds.Earliest) / 2 : null;
}
