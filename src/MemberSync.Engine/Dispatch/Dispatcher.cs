using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Wakes;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Dispatch;

/// <summary>Answers wake-ups: one worker per connection in this process, one per connection everywhere by lease.</summary>
public sealed class Dispatcher(
    IStore store,
    ClubDirectory clubs,
    PartnerClients clients,
    WorkerRegistry workers,
    Waker waker,
    WorkerOptions options,
    RemovalGate gate,
    TimeProvider time,
    IRandomSource random,
    ILogger<Dispatcher> log)
{
    // A lease may be released long before it expires, so who finds the connection taken looks again soon.
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(5);

    /// <summary>Takes a wake-up: works on the connection, or has another wake-up sent when someone else is at it.</summary>
    /// <param name="wake">Which connection.</param>
    /// <param name="stopping">The host is going down: finish what is under way and hand over.</param>
    public async Task AnswerAsync(WakeMessage wake, CancellationToken stopping)
    {
        if (await RunAsync(wake, stopping) is RunOutcome.Busy busy)
        {
            var soon = time.GetUtcNow() + Recheck;
            var at = busy.Until < soon ? busy.Until : soon;
            await waker.WakeAsync(wake.Club, wake.Connection, at, CancellationToken.None);
        }
    }

    /// <summary>Works on the connection until nothing can be done within a moment.</summary>
    /// <param name="stopping">The host is going down: finish what is under way and hand over.</param>
    public async Task<RunOutcome> RunAsync(WakeMessage wake, CancellationToken stopping)
    {
        var view = await clubs.FindAsync(wake.Club, wake.Connection, stopping);
        if (view is null || !view.Connection.Enabled)
        {
            return new RunOutcome.Finished(); // Enabling wakes it again.
        }

        if (workers.Enter(wake.Club, wake.Connection) is not { } bell)
        {
            return workers.Tap(wake.Club, wake.Connection)
                ? new RunOutcome.Finished()
                : new RunOutcome.Busy(time.GetUtcNow() + Recheck);
        }

        try
        {
            using var loan = await clients.BorrowAsync(view, stopping);
            var scope = new WorkerScope(view, clubs, store, loan.Client, time, random, options, gate);
            return await new ConnectionWorker(scope, waker, bell, log).RunAsync(stopping);
        }
        finally
        {
            workers.Leave(wake.Club, wake.Connection);
        }
    }
}
