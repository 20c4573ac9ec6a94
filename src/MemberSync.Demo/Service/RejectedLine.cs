using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>A line of which nothing was taken, and why.</summary>
internal sealed record RejectedLine(long Line, string? EventId, ImmutableArray<string> Errors);
