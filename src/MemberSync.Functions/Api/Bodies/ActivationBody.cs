using MemberSync.Engine.Links;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Outcome">activated, refused or unknown.</param>
/// <param name="Reason">Why not, or what the member still waits for; null when it is about to be sent.</param>
internal sealed record ActivationBody(string Member, [property: OneOf("activated", "refused", "unknown")] string Outcome, string? Reason)
{
    public static ActivationBody Of(string member, OperationOutcome outcome) => outcome switch
    {
        OperationOutcome.Accepted accepted => new(member, "activated", accepted.Link.Reason?.ToString()),
        OperationOutcome.Refused refused => new(member, "refused", refused.Why),
        _ => new(
            member,
            "unknown",
            "The gym system has sent no member with this id, or the connection's filter does not let it through. "
            + "Check the id and the filter."),
    };
}
