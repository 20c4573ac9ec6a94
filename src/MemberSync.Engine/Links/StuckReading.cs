using System.Collections.Immutable;

namespace MemberSync.Engine.Links;

/// <summary>Who stopped on a connection, by reason.</summary>
/// <param name="Groups">The largest first.</param>
/// <param name="Total">How many were looked at.</param>
/// <param name="More">There are more than were looked at, so every count is a least one.</param>
public sealed record StuckReading(ImmutableArray<StuckGroup> Groups, int Total, bool More);
