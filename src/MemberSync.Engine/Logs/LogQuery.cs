using MemberSync.Core.Members;

namespace MemberSync.Engine.Logs;

/// <summary>Which lines of a connection's log to show.</summary>
/// <param name="From">The oldest moment, included.</param>
/// <param name="To">The newest moment, excluded.</param>
/// <param name="Level">Lines at or above it.</param>
/// <param name="Member">Lines about this member; null: all.</param>
public sealed record LogQuery(DateTimeOffset From, DateTimeOffset To, LineLevel Level, MemberId? Member)
{
    internal bool Lets(LogLine line) => line.Level >= Level && (Member is null || line.Member == Member);
}
