namespace MemberSync.Core.Links;

/// <summary>
/// How many people may leave a partner within a day before an operator is asked: as many as the larger of the two
/// allows. A source that loses its members by mistake does not empty the partner.
/// </summary>
/// <param name="Count">At least so many may leave. 0 to 1,000,000, default 50.</param>
/// <param name="Percent">And so many of a hundred who are linked. 0 to 100, default 5.</param>
public sealed record RemovalGuard(int Count, int Percent)
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    public static RemovalGuard Default { get; } = new(50, 5);

    /// <summary>Counts one more removal; the tally tells whether it is let through.</summary>
    /// <param name="tally">What was counted until now; null for nothing.</param>
    /// <param name="linked">How many are linked, as far as known; used where a new period begins.</param>
    public RemovalTally Admit(RemovalTally? tally, int linked, DateTimeOffset now)
    {
        var current = tally is not null && now - tally.Since < Period
            ? tally
            : new RemovalTally(now, linked, Removed: 0, Staged: 0);
        return current.Removed < Math.Max(Count, (int)((long)current.Linked * Percent / 100))
            ? current with { Removed = current.Removed + 1, IsStaged = false }
            : current with { Staged = current.Staged + 1, IsStaged = true };
    }
}
