namespace MemberSync.Simulators.Faults;

/// <summary>How long a simulator's round trips take, in the injected clock's time.</summary>
public sealed record RoundTrip
{
    /// <value>Seed of chance. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>The least. Default 0.</value>
    public TimeSpan Latency { get; init; }

    /// <value>Random addition to it. Default 0.</value>
    public TimeSpan LatencyJitter { get; init; }
}
