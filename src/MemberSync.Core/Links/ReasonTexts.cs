namespace MemberSync.Core.Links;

/// <summary>The English text of every reason, in one place.</summary>
public static class ReasonTexts
{
    public static string Describe(Reason reason) => reason.Code switch
    {
        ReasonCode.FieldsMissing =>
            $"The partner needs more: {reason.Detail}. "
            + "Complete the member in the gym system; it then goes on by itself.",
        ReasonCode.AwaitsApproval =>
            "New members wait for approval in this club. Choose Sync to send this one, or activate several at once.",
        ReasonCode.PartnerRefused =>
            $"The partner refused: {Told(reason)}. Correct the member in the gym system, or choose Sync to try again.",
        ReasonCode.PartnerUndecided =>
            $"The partner knows several people who could be this member: {reason.Detail}. "
            + "Correct the member in the gym system or have the partner put its records right, then choose Sync; "
            + "or set the external id of the right one.",
        ReasonCode.PartnerFailing =>
            $"The partner does not answer as it should: {Told(reason)}. It is tried again by itself.",
        ReasonCode.AnswerLost =>
            $"The partner's answer was lost: {Told(reason)}. The hub finds out by itself what became of it.",
        ReasonCode.PartnerLosesPerson =>
            "The partner gives this member ids that it then does not know. "
            + "Choose Sync to try again, or ask the partner.",
        ReasonCode.RemovalStaged =>
            "More people than usual were to be taken off within a day, so this removal waits for an operator. "
            + "Approve it if it is meant; otherwise have the gym system send the member again, or correct "
            + "the connection's filter.",
        ReasonCode.FilteredOut =>
            "The connection's filter no longer lets this member through. The member stays at the partner as it is, and "
            + "nothing more is sent. Change the filter or the member, or choose Delete to take the member off.",
        ReasonCode.AccountTaken =>
            $"The partner takes this member for the person whose account member {reason.Detail} has, and two members "
            + "are never linked to one account. If they are one person, remove one of them in the gym system. If not, "
            + "correct there what is the same of both (names, gender, date of birth) and choose Sync, or set the "
            + "external id of the right account.",
        ReasonCode.MatchUndone =>
            "The link to a person at the partner was taken back before anything was sent. Decide anew: import a "
            + "decision, set the external id, or choose Sync to send the member as new.",
        ReasonCode.AccountConflict =>
            $"Another person's account at the partner ({reason.Detail}) has this member's e-mail address or member id, which "
            + "only one may have. Compare the two people first. (A) Give the member another e-mail address in the gym system; "
            + "it then goes on by itself. (B) Have the other person's membership removed at the partner, on the member's page or by "
            + $"POST …/members/{{member}}/resolve with {{ \"account\": \"{reason.Detail}\" }}. (C) If they are one person after all, "
            + "set that account as the member's external id.",
        ReasonCode.SourceFailing =>
            $"Something that belongs to the member cannot be had at the moment: {Told(reason)}. "
            + "It is tried again by itself.",
    };
    // The partner's own words may end with a full stop already.
    private static string Told(Reason reason) => reason.Detail.TrimEnd('.', ' ');
}
