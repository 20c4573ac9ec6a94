namespace MemberSync.Core.Matching;

/// <summary>A person at the partner who may be the member.</summary>
public sealed record Proposal(PartnerPerson Person, MatchReason Reason, Confidence Confidence);
