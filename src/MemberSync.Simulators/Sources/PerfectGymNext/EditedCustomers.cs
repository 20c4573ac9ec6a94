namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>Whom an edit was about, in its order.</summary>
internal sealed record EditedCustomers(IReadOnlyList<long> CustomerIds);
