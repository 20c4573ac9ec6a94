using System.Collections.Immutable;

namespace MemberSync.Engine.Retention;

/// <summary>
/// Keys of rows that one commit wrote and that may go when they are old. It stands by time, so that finding what is old
/// costs what is old.
/// </summary>
internal sealed record AgeRow(ImmutableArray<string> Keys);
