namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>One SaveMembership call; what it left out is null.</summary>
public sealed record MembershipChange(
    MembershipOperation Operation,
    DateOnly? MemberSince,
    DateOnly? StartOn,
    DateOnly? ExpiresOn,
    string? Description);
