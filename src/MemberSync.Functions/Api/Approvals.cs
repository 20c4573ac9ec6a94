using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;

namespace MemberSync.Functions.Api;

/// <summary>Approves everybody at once who waits for it on a connection.</summary>
internal sealed class Approvals(IStore store)
{
    /// <summary>Starts a walk that approves those who wait now, some at a time.</summary>
    /// <param name="by">Who asks, for the histories.</param>
    public Task RemoveAllAsync(ConnectionView view, string by, CancellationToken cancellationToken) => StartAsync(
        view, Review.Start(view.Club.Id, view.Connection.Id, ReviewKind.ApproveRemovals, by), cancellationToken);

    /// <summary>As above: lets new members be sent.</summary>
    public Task ActivateAllAsync(ConnectionView view, string by, CancellationToken cancellationToken) =>
        StartAsync(view, Review.Activate(view.Club.Id, view.Connection.Id, by), cancellationToken);

    private async Task StartAsync(ConnectionView view, Message walk, CancellationToken cancellationToken) =>
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), [], [walk]), cancellationToken);
}
