namespace MemberSync.Simulators.Sources.PerfectGymNext.Customers;

/// <summary>When a contract rests.</summary>
/// <param name="EndDate">The last day; null when <paramref name="Unlimited"/>.</param>
internal sealed record IdlePeriod(
    long Id, DateOnly StartDate, DateOnly? EndDate, IdleContract Contract, bool Unlimited = false);
