using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>A story that must end well whatever goes wrong on the way.</summary>
/// <param name="Adapt">What the story changes about its world; crashes and seed are the caller's.</param>
/// <param name="Tell">The story up to the point where nothing more happens.</param>
public sealed record Scenario(
    string Name, Func<WorldOptions, WorldOptions> Adapt, Func<World, Task<Verdict>> Tell)
{
    public override string ToString() => Name;
}
