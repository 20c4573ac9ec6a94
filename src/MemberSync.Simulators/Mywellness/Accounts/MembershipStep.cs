namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>What a change makes of a membership; a refusal leaves it as it was.</summary>
internal readonly record struct MembershipStep(Membership? Next, string? Refusal);
