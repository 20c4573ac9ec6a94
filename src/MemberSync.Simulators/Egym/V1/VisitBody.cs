namespace MemberSync.Simulators.Egym.V1;

/// <summary>A check-in (inferred from v2).</summary>
internal sealed record VisitBody(string? UserId, long? Timestamp);
