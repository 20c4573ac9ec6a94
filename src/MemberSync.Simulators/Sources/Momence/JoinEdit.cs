using MemberSync.Simulators.Sources.Momence.House;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>Somebody comes, and buys a membership.</summary>
/// <param name="Member">Keeps its id if it has one.</param>
internal sealed record JoinEdit(HouseMember Member, BoughtMembership? Membership = null);
