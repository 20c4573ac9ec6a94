using System.Collections.Immutable;

namespace MemberSync.Engine.Logs;

/// <summary>A page of a connection's log, newest first.</summary>
/// <param name="After">
/// What to give for the next page; null when this is the last. A page may hold fewer lines than were asked for, or none,
/// and not be the last.
/// </param>
public sealed record LogPage(ImmutableArray<LogLine> Lines, string? After);
