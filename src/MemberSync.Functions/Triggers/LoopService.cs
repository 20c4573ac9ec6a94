using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;

namespace MemberSync.Functions.Triggers;

/// <summary>
/// Runs every queue and timer where no Functions host does. Stopping ends receiving; work in hand is finished or
/// handed over.
/// </summary>
internal sealed class LoopService(
    TriggerTable triggers, IStore store, IWorkQueue work, TimeProvider time, ILoggerFactory logs) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var queues = triggers.Queues.Select<QueueTrigger, Func<CancellationToken, Task>>(queue =>
            new QueueLoop(queue.Route, store, work, time, logs.CreateLogger<QueueLoop>()).RunAsync);
        var timers = triggers.Timers.Select<TimerTrigger, Func<CancellationToken, Task>>(timer =>
            new TimerLoop(timer, time, logs.CreateLogger<TimerLoop>()).RunAsync);
        return Task.WhenAll(
            queues.Concat(timers).Select(run => Task.Run(() => run(stoppingToken), CancellationToken.None)));
    }
}
