namespace MemberSync.Demo.Partner;

/// <summary>An account at the partner, as far as the demo looks at it.</summary>
internal sealed record AccountSummary(string? ExternalId, bool WasKnownBefore, int CreateCalls, AccountProfile? Profile = null)
{
    /// <summary>The gym system's id of the person, wherever the partner keeps it.</summary>
    public string? Member => ExternalId ?? Profile?.Membership?.MembershipId;
}
