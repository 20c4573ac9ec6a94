using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Wakes;

/// <summary>
/// Wakes every connection that has work in its due index, in case its wake-up was lost; a worker that finds nothing
/// due yet leaves one for the right time. The cost follows the number of connections, never that of members.
/// </summary>
public sealed class Sweep(IStore store, ClubDirectory clubs, Waker waker, TimeProvider time)
{
    /// <summary>Wakes every connection that has any work.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => RunAsync(Keys.AllDue, cancellationToken);

    /// <summary>Wakes every connection that has work of one class.</summary>
    public Task RunAsync(DueClass dueClass, CancellationToken cancellationToken) =>
        RunAsync(connection => Keys.DueIn(connection, dueClass), cancellationToken);

    private async Task RunAsync(Func<ConnectionId, KeyRange> due, CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            foreach (var connection in view?.Connections.Where(c => c.Connection.Enabled) ?? [])
            {
                await SweepAsync(connection, due(connection.Connection.Id), cancellationToken);
            }
        }
    }

    private async Task SweepAsync(ConnectionView view, KeyRange due, CancellationToken cancellationToken)
    {
        var page = await store.ScanAsync(view.Club.Id.ToString(), due, 1, cancellationToken);
        if (!page.Rows.IsEmpty)
        {
            await waker.WakeAsync(view.Club.Id, view.Connection.Id, time.GetUtcNow(), cancellationToken);
        }
    }
}
