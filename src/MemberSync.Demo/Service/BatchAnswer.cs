using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>What became of a batch of changes.</summary>
internal sealed record BatchAnswer(long Taken, long Duplicates, long Rejected, ImmutableArray<RejectedLine> Lines);
