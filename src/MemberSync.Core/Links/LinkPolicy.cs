namespace MemberSync.Core.Links;

/// <summary>A connection's rules about when links are sent.</summary>
/// <param name="Automatic">New members are sent by themselves; otherwise they wait for an operator.</param>
/// <param name="ResyncEvery">Edits go out at whole multiples of this after midnight UTC; 1 minute to 24 hours.</param>
/// <param name="KeepsFilteredOut">
/// Whom the filter no longer lets through stays at the partner as it is; otherwise the person is removed there.
/// </param>
public sealed record LinkPolicy(bool Automatic, TimeSpan ResyncEvery, bool KeepsFilteredOut = false)
{
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    public static LinkPolicy Default { get; } = new(Automatic: true, TimeSpan.FromMinutes(15));

    /// <summary>The first tick of the resync queue after <paramref name="now"/>.</summary>
    public DateTimeOffset NextTick(DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var ticks = ((now - midnight).Ticks / ResyncEvery.Ticks) + 1;
        var tick = TimeSpan.FromTicks(ticks * ResyncEvery.Ticks);
        return midnight + (tick < OneDay ? tick : OneDay); // Midnight begins the count anew.
    }
}
