using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Engine.Forecast;
using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Triggers;

/// <summary>
/// Everything that starts work without a request: the one list from which the loops of a process alone are made, and
/// to which the functions that the host invokes are held.
/// </summary>
internal sealed class TriggerTable(
    QueueHandlers queues, Sweep sweep, SweepRound round, NightWatch night, DailyRound daily)
{
    public ImmutableArray<QueueTrigger> Queues =>
        [.. queues.Routes.Select(route => new QueueTrigger(FunctionOf(route.Queue), route))];

    public ImmutableArray<TimerTrigger> Timers =>
    [
        new("TimerResync", new(15), stopping => sweep.RunAsync(DueClass.Resync, stopping)),
        new("TimerWindow", new(5, Within: Window.Night), OpenWindowAsync),
        new("TimerDaily", new(15), daily.RunAsync),
        new("TimerSweep", new(5, Second: 30), round.RunAsync, AtStart: true),
    ];

    private async Task OpenWindowAsync(CancellationToken stopping)
    {
        await sweep.RunAsync(DueClass.Bulk, stopping);
        await night.RunAsync(stopping);
    }

    // member-changes-poison: QueueMemberChangesPoison.
    private static string FunctionOf(string queue) =>
        "Queue" + string.Concat(queue.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
