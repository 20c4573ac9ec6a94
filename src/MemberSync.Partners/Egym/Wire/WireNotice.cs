namespace MemberSync.Partners.Egym.Wire;

/// <param name="Type">E.g. <c>MEMBERSHIP_DELETE</c>, <c>GYM_CHECKIN</c>, <c>TEST</c>.</param>
internal sealed record WireNotice(string? AccountId, string? Type);
