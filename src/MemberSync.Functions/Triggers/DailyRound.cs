using MemberSync.Engine.Comparing;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Sources;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Functions.Triggers;

/// <summary>What is looked after every quarter of an hour, because its time may have come.</summary>
internal sealed class DailyRound(
    DailySync daily, Comparisons comparisons, SourceSweeps sources, Cleaning cleaning, Census census)
{
    public async Task RunAsync(CancellationToken stopping)
    {
        await daily.RunAsync(stopping);
        await comparisons.RunAsync(stopping);
        await sources.RunAsync(stopping);
        await cleaning.RunAsync(stopping);
        await census.CountAsync(stopping);
    }
}
