using System.Collections.Immutable;

namespace MemberSync.Core.Matching;

/// <param name="Proposals">Per member, in the members' order: who may be meant, the surest first.</param>
/// <param name="Comparisons">How many pairs were looked at.</param>
public sealed record MatchResult(ImmutableArray<ImmutableArray<Proposal>> Proposals, long Comparisons);
