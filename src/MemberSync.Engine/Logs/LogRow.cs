using System.Collections.Immutable;

namespace MemberSync.Engine.Logs;

/// <summary>The lines that one commit left in a connection's log, oldest first.</summary>
internal sealed record LogRow(ImmutableArray<LogLine> Lines);
