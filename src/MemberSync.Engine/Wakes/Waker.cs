using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Wakes;

/// <summary>
/// Sees to it that a connection is worked on once what was stored is due: through the worker that runs in this process,
/// a wake-up that is on its way already, or a new message.
/// </summary>
public sealed class Waker(IStore store, WakeBoard board, WorkerRegistry workers, TimeProvider time)
{
    /// <summary>Stores writes with the wake-ups that they call for. False: another writer was faster, nothing was stored.</summary>
    internal async ValueTask<bool> TryStoreAsync(
        ClubId club, ImmutableArray<Write> writes, ImmutableArray<WakeCall> calls, CancellationToken cancellationToken)
    {
        var commit = new Commit(club.ToString(), writes, Messages(club, calls));
        if (await store.CommitAsync(commit, cancellationToken) is not CommitOutcome.Stored)
        {
            Failed(club, calls);
            return false;
        }

        await StoredAsync(club, calls, cancellationToken);
        return true;
    }

    /// <summary>The messages that are to go with the commit.</summary>
    internal ImmutableArray<Message> Messages(ClubId club, IEnumerable<WakeCall> calls) =>
    [
        .. from call in calls
           where !(IsDue(call) && workers.IsRunning(club, call.Connection))
           let message = board.Request(club, call.Connection, call.At)
           where message is not null
           select message,
    ];

    /// <summary>The commit is stored: makes up for what happened between <see cref="Messages"/> and now.</summary>
    internal async ValueTask StoredAsync(ClubId club, IEnumerable<WakeCall> calls, CancellationToken cancellationToken)
    {
        foreach (var call in calls)
        {
            var reached = (IsDue(call) && workers.Tap(club, call.Connection))
                || board.IsCovered(club, call.Connection, call.At);
            if (!reached && board.Request(club, call.Connection, call.At) is { } message)
            {
                await store.CommitAsync(new Commit(club.ToString(), [], [message]), cancellationToken);
            }
        }
    }

    /// <summary>Wakes one connection.</summary>
    internal ValueTask WakeAsync(ClubId club, ConnectionId connection, DateTimeOffset at, CancellationToken cancellationToken) =>
        StoredAsync(club, [new WakeCall(connection, at)], cancellationToken);

    /// <summary>The commit failed: what went with it was not sent.</summary>
    internal void Failed(ClubId club, IEnumerable<WakeCall> calls)
    {
        foreach (var call in calls)
        {
            board.Forget(club, call.Connection);
        }
    }

    private bool IsDue(WakeCall call) => call.At <= time.GetUtcNow();
}
