namespace MemberSync.Simulators.Sources.Momence;

/// <summary>How the simulated gym system behaves.</summary>
public sealed record MomenceOptions
{
    /// <value>Seed of tokens, faults and of what becomes of webhooks. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>Calls of one operation in any 60 s. Momence publishes no limit. Default 1000.</value>
    public int CallsPerMinute { get; init; } = 1000;
}
