using MemberSync.Simulation.Checks;

namespace MemberSync.Simulation.Runs;

/// <summary>How one world ended.</summary>
/// <param name="Steps">Steps out of processes that were made; each is two places to die at.</param>
/// <param name="Virtual">How much time passed in the world.</param>
public sealed record Outcome(string Scenario, Verdict Verdict, int Steps, int Deaths, TimeSpan Virtual, string Hash)
{
    /// <summary>How often each kind of fault struck.</summary>
    public required IReadOnlyDictionary<string, long> Faults { get; init; }
}
