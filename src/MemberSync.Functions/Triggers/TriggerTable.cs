using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Engine.Comparing;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Retention;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Triggers;

/// <summary>
/// Everything that starts work without a request: the one list from which the loops of a process alone are made, and
/// to which the functions that the host invokes are held.
/// </summary>
internal sealed class TriggerTable(
    QueueHandlers queues, Sweep sweep, DailySync daily, NightWatch night, Cleaning cleaning, Comparisons comparisons)
{
    public ImmutableArray<QueueTrigger> Queues =>
        [.. queues.Routes.Select(route => new QueueTrigger(FunctionOf(route.Queue), route))];

    public ImmutableArray<TimerTrigger> Timers =>
    [
        new("TimerResync", new(15), stopping => sweep.RunAsync(DueClass.Resync, stopping)),
        new("TimerWindow", new(5, Within: Window.Night), OpenWindowAsync),
        new("TimerDaily", new(15), DailyAsync),
        new("TimerSweep", new(5, Second: 30), sweep.RunAsync, AtStart: true),
    ];

    private async Task OpenWindowAsync(CancellationToken stopping)
    {
        await sweep.RunAsync(DueClass.Bulk, stopping);
        await night.RunAsync(stopping);
    }

    private async Task DailyAsync(CancellationToken stopping)
    {
        await daily.RunAsync(stopping);
        await comparisons.RunAsync(stopping);
        await cleaning.RunAsync(stopping);
    }

    // member-changes-poison: QueueMemberChangesPoison.
    private static string FunctionOf(string queue) =>
        "Queue" + string.Concat(queue.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
