namespace MemberSync.Partners.Egym.V1.Wire;

/// <summary>The body of <c>/user/checkin</c> (inferred from that of v2).</summary>
/// <param name="Timestamp">Milliseconds since 1970.</param>
internal sealed record WireVisit(string UserId, long Timestamp);
