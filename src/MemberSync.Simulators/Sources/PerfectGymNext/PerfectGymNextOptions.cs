namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>How the simulated gym system behaves.</summary>
public sealed record PerfectGymNextOptions
{
    /// <value>Seed of ids, faults and of what becomes of webhooks. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>Calls of one operation in any 60 s. Default 1000, as published.</value>
    public int CallsPerMinute { get; init; } = 1000;
}
