namespace MemberSync.Simulators.Sources.PerfectGymNext.Customers;

/// <summary>The contract that rests.</summary>
internal sealed record IdleContract(long Id, string? RateName = null);
