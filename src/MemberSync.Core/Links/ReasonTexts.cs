namespace MemberSync.Core.Links;

/// <summary>The English text of every reason, in one place.</summary>
public static class ReasonTexts
{
    public static string Describe(Reason reason) => reason.Code switch
    {
        ReasonCode.FieldsMissing =>
            $"The partner needs more: {reason.Detail}. "
            + "Complete the member in the gym system; it is then sent by itself.",
        ReasonCode.AwaitsApproval =>
            "New members wait for approval in this club. Choose Sync to send this one.",
        ReasonCode.PartnerRefused =>
            $"The partner refused: {reason.Detail}. Correct the member in the gym system, or choose Sync to try again.",
        ReasonCode.PartnerUndecided =>
            $"The partner knows several people who could be this member: {reason.Detail}. "
            + "Correct the member in the gym system or have the partner put its records right, then choose Sync.",
        ReasonCode.PartnerFailing =>
            $"The partner does not answer as it should: {reason.Detail}. It is tried again by itself.",
        ReasonCode.AnswerLost =>
            $"The partner's answer was lost: {reason.Detail}. The hub finds out by itself what became of it.",
        ReasonCode.PartnerLosesPerson =>
            "The partner gives this member ids that it then does not know. "
            + "Choose Sync to try again, or ask the partner.",
        ReasonCode.RemovalStaged =>
            "More people than usual were to be taken off within a day, so this removal waits for an operator. "
            + "Approve it if it is meant; otherwise have the gym system send the member again.",
        ReasonCode.SourceFailing =>
            $"Something that belongs to the member cannot be had at the moment: {reason.Detail}. "
            + "It is tried again by itself.",
    };
}
