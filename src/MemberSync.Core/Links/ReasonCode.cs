namespace MemberSync.Core.Links;

/// <summary>The names are stored and translated: never rename one.</summary>
public enum ReasonCode
{
    FieldsMissing,
    AwaitsApproval,
    PartnerRefused,
    PartnerUndecided,
    PartnerFailing,
    AnswerLost,
    PartnerLosesPerson,
    RemovalStaged,
    AccountTaken,
    MatchUndone,
    FilteredOut,
    SourceFailing,
    AccountConflict,
}
