namespace MemberSync.Partners.Egym.Wire;

/// <param name="AccountId">With <c>membershipExists</c>, the other account.</param>
/// <param name="Entity">With <c>notFound</c>, what was not found: <c>ACCOUNT</c>, <c>CHAIN_PROFILE</c> and others.</param>
internal sealed record WireMetadata(string? AccountId, string? Entity);
