namespace MemberSync.Core.Links;

/// <summary>A connection's rules about when links are sent.</summary>
/// <param name="Automatic">New members are sent by themselves; otherwise they wait for an operator.</param>
/// <param name="ResyncEvery">Edits go out at whole multiples of this after midnight UTC; 1 minute to 24 hours.</param>
public sealed record LinkPolicy(bool Automatic, TimeSpan ResyncEvery)
{
    public static LinkPolicy Default { get; } = new(Automatic: true, TimeSpan.FromMinutes(15));

    /// <summary>The first tick of the resync queue after <paramref name="now"/>.</summary>
    public DateTimeOffset NextTick(DateTimeOffset now)
    {
        var sinceMidnight = now.UtcDateTime.TimeOfDay;
        var ticks = (sinceMidnight.Ticks / ResyncEvery.Ticks) + 1;
        return new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + TimeSpan.FromTicks(ticks * ResyncEvery.Ticks);
    }
}
