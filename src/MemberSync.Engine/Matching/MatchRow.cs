using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Matching;

/// <summary>A member who is not linked yet, and who may be meant at the partner, the surest first.</summary>
/// <param name="Link">Null when the member was never sent and waits for nothing.</param>
public sealed record MatchRow(Member Member, Link? Link, ImmutableArray<Proposal> Proposals)
{
    /// <summary>Changes with what the proposals were made from.</summary>
    public string Version => MatchVersion.Of(Member);
}
