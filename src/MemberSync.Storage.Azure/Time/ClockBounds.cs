namespace MemberSync.Storage.Azure.Time;

/// <summary>
/// Between what two instants the store's clock stood when the stopwatch began, as known at <paramref name="At"/> on the
/// stopwatch.
/// </summary>
internal readonly record struct ClockBounds(DateTimeOffset Earliest, DateTimeOffset Latest, TimeSpan At)
{
    // A quartz keeps to about 100 millionths; what was known gets vaguer by this much as time passes.
    private const double Drift = 200e-6;

    public DateTimeOffset Middle => Earliest + ((Latest - Earliest) / 2);

    /// <summary>
    /// What one answer tells: its second lay between sending and receiving, so the store's clock then showed at least
    /// the date when it was received, and less than a second more when it was sent.
    /// </summary>
    public static ClockBounds Of(ClockSample sample) =>
        new(sample.Date - sample.Received, sample.Date + TimeSpan.FromSeconds(1) - sample.Sent, sample.Received);

    public ClockBounds AgedTo(TimeSpan at)
    {
        var vaguer = at > At ? (at - At) * Drift : TimeSpan.Zero;
        return new ClockBounds(Earliest - vaguer, Latest + vaguer, at > At ? at : At);
    }

    /// <summary>What both allow; null when they contradict each other.</summary>
    public ClockBounds? And(ClockBounds other)
    {
        var (mine, theirs) = (AgedTo(other.At), other.AgedTo(At));
        var earliest = mine.Earliest > theirs.Earliest ? mine.Earliest : theirs.Earliest;
        var latest = mine.Latest < theirs.Latest ? mine.Latest : theirs.Latest;
        return earliest <= latest ? new ClockBounds(earliest, latest, mine.At) : null;
    }
}
