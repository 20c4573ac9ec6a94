namespace MemberSync.Partners.Mywellness.Wire;

/// <summary>What is null is left out.</summary>
internal sealed record MembershipRequest(
    string Operation,
    DateOnly? MemberSince,
    DateOnly? StartOn,
    DateOnly? ExpiresOn,
    string Description,
    string Token) : WireRequest;
