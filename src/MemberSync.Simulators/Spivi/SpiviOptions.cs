namespace MemberSync.Simulators.Spivi;

/// <summary>How the simulated partner behaves. Every default is the harder reading of an unclear contract.</summary>
public sealed record SpiviOptions
{
    /// <value>Seed of all workouts and faults. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>The least time between two calls to one site; inferred, as no limit is known. Default 1 s.</value>
    public TimeSpan CallEvery { get; init; } = TimeSpan.FromSeconds(1);
}
