using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>A member who is to be decided, as remembered between pages.</summary>
/// <param name="Proposals">The surest first.</param>
internal sealed record OpenMember(MemberId Id, ImmutableArray<Proposal> Proposals)
{
    public bool IsCertain => Proposals is [{ Confidence: Confidence.Certain }, ..];

    /// <summary>Whether this view shows the member.</summary>
    public bool IsIn(MatchView view) => view switch
    {
        MatchView.Proposed => !Proposals.IsEmpty,
        MatchView.Certain => IsCertain,
        MatchView.Nobody => Proposals.IsEmpty,
    };
}
