namespace MemberSync.Demo.Partner;

/// <summary>An account at the partner, as far as the demo looks at it.</summary>
internal sealed record AccountSummary(string? ExternalId, bool WasKnownBefore, int CreateCalls);
