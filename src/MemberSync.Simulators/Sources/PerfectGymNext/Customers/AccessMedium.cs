namespace MemberSync.Simulators.Sources.PerfectGymNext.Customers;

/// <summary>Something that opens doors.</summary>
internal sealed record AccessMedium(long Id, string Type, string Value);
