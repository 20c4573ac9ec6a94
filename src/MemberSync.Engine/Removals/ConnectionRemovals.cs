using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Removals;

/// <summary>
/// Removes integrations: marks the connection, has its people taken off the partner where that is wanted, and then has
/// everything forgotten. What a crash cuts short goes on with the next sweep.
/// </summary>
public sealed class ConnectionRemovals(IStore store, ClubDirectory clubs)
{
    /// <summary>Begins a removal. False: somebody else changed the connection at the same moment.</summary>
    /// <param name="by">Who asks, for the members' history.</param>
    public async Task<bool> StartAsync(
        ConnectionView view, ConnectionRemoval removal, string by, CancellationToken cancellationToken)
    {
        if (await clubs.FindNowAsync(view.Club.Id, cancellationToken) is not { } club)
        {
            return false;
        }

        var connection = view.Connection with
        {
            Removing = removal,
            Enabled = view.Connection.Enabled && removal == ConnectionRemoval.RemovePeople,
        };
        return await clubs.TrySaveAsync(
            club, view with { Connection = connection }, [Walk(view, removal, by)], cancellationToken);
    }

    /// <summary>Goes on with the removal of this connection, if one has begun.</summary>
    public async Task GoOnAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        if (view.Connection.Removing is not { } removal)
        {
            return;
        }

        var partition = view.Club.Id.ToString();
        var listed = await store.ScanAsync(partition, Keys.AllListed(view.Connection.Id), 1, cancellationToken);
        var classes = await store.ScanAsync(partition, Keys.AllListedClasses(view.Connection.Id), 1, cancellationToken);
        var isOff = listed.Rows.IsEmpty && classes.Rows.IsEmpty;
        var next = isOff ? ConnectionRemoval.KeepPeople : removal; // Whoever is off need only be forgotten.
        ImmutableArray<Message> walk = [Walk(view, next, "removal of the integration")];
        await store.CommitAsync(new Commit(partition, [], walk), cancellationToken);
    }

    private static Message Walk(ConnectionView view, ConnectionRemoval removal, string by) => Review.Start(
        view.Club.Id,
        view.Connection.Id,
        removal == ConnectionRemoval.RemovePeople ? ReviewKind.TakeOff : ReviewKind.Forget,
        by);
}
