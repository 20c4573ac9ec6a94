using MemberSync.Engine.Preview;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Mutants;

/// <summary>The dry run goes the way of the real one and stores what it finds.</summary>
internal sealed class DryRunWrites : Mutation
{
    public override async Task<DryRunReading> PreviewAsync(HubProcess hub, Func<Task<DryRunReading>> preview)
    {
        await hub.Review.RunAsync(new ReviewMessage(World.Club, World.Connection, After: null), CancellationToken.None);
        return await preview();
    }
}
