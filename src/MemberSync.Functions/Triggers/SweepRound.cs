using MemberSync.Engine.Sources;
using MemberSync.Engine.Telemetry;
using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Triggers;

/// <summary>What is made up for every five minutes, in case a message was lost; and what is then still waiting.</summary>
internal sealed class SweepRound(Sweep sweep, SourceSweeps sources, BacklogWatch backlog, Census census)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        await sweep.RunAsync(stopping);
        await sources.WakeAsync(stopping);
        await backlog.RunAsync(stopping);
        await census.CountAsideAsync(stopping);
    }
}
