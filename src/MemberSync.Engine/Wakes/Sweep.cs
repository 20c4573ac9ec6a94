using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Erasure;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Removals;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Wakes;

/// <summary>
/// Wakes every connection that has work due in its index, in case its wake-up was lost, and goes on with removals of
/// integrations and erasures. The cost follows the number of connections, never that of members.
/// </summary>
public sealed class Sweep(
    IStore store, ClubDirectory clubs, Waker waker, ConnectionRemovals removals, ErasureSweep erasures, TimeProvider time)
{
    // More than so many at once are looked through by the worker, and not here.
    private const int Enough = 50;

    /// <summary>Wakes every connection that has any work due, and goes on with what else was begun.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        RunAsync(Keys.AllDue, erasures.RunAsync, cancellationToken);

    /// <summary>Wakes every connection that has work of one class due.</summary>
    public Task RunAsync(DueClass dueClass, CancellationToken cancellationToken) =>
        RunAsync(connection => Keys.DueIn(connection, dueClass), (_, _) => Task.CompletedTask, cancellationToken);

    private async Task RunAsync(
        Func<ConnectionId, KeyRange> due,
        Func<ClubView, CancellationToken, Task> inClub,
        CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            if (view is null)
            {
                continue;
            }

            foreach (var connection in view.Connections)
            {
                await SweepAsync(connection, due(connection.Connection.Id), cancellationToken);
                await removals.GoOnAsync(connection, cancellationToken);
            }

            await inClub(view, cancellationToken);
        }
    }

    // What is due later has its own wake-up; if that one is lost, a sweep after that time makes up for it.
    private async Task SweepAsync(ConnectionView view, KeyRange due, CancellationToken cancellationToken)
    {
        if (!view.Connection.Enabled)
        {
            return;
        }

        var now = time.GetUtcNow();
        var page = await store.ScanAsync(view.Club.Id.ToString(), due, Enough, cancellationToken);
        var places = page.Rows.Select(row => RowJson.Read(row.Value, RowJson.Default.DuePlace));
        if (page.More || places.Any(place => place.Due.At <= now))
        {
            await waker.WakeAsync(view.Club.Id, view.Connection.Id, now, cancellationToken);
        }
    }
}
