namespace MemberSync.Demo.Partner;

/// <param name="MembershipId">The gym system's id of the person, at partners that keep it here.</param>
internal sealed record AccountMembership(string? MembershipId);
