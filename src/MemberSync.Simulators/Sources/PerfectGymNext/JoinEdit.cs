using MemberSync.Simulators.Sources.PerfectGymNext.Customers;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>Somebody comes, and signs a contract.</summary>
/// <param name="Customer">Keeps its id if it has one.</param>
internal sealed record JoinEdit(Customer Customer, StudioContract? Contract = null);
