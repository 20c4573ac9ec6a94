namespace MemberSync.Engine.Retention;

/// <summary>How long what only looks back is kept.</summary>
/// <param name="History">The lines of members' histories.</param>
/// <param name="Log">The connections' logs.</param>
/// <param name="Events">How long an event that is told again is recognised; longer than any source repeats.</param>
public sealed record RetentionPeriods(TimeSpan History, TimeSpan Log, TimeSpan Events);
