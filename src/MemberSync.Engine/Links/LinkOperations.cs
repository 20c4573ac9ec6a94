using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Links;

/// <summary>Carries operators' requests to links. Safe for concurrent use.</summary>
public sealed class LinkOperations(IStore store, Waker waker, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <param name="by">Who asks, for the history.</param>
    public async Task<OperationOutcome> RunAsync(
        ConnectionView connection, MemberId member, LinkOperation operation, string by, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, connection.Club.Id, member, cancellationToken);
            if (file.Member is null || file.Link(connection.Connection.Id) is not { } link)
            {
                return new OperationOutcome.Unknown();
            }

            var context = connection.Context(file.Member.Value, time.GetUtcNow(), random.NextDouble(), by);
            var step = new LinkStep(connection, link, file.Member.Value, context);
            if (step.Take(EventOf(operation)) is { } refused)
            {
                return new OperationOutcome.Refused(refused.Why);
            }

            if (await TryStoreAsync(connection.Club.Id, step, cancellationToken))
            {
                return new OperationOutcome.Accepted(step.Current);
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store a link all met another writer.");
    }

    private async Task<bool> TryStoreAsync(ClubId club, LinkStep step, CancellationToken cancellationToken)
    {
        var wakes = step.Wakes();
        var trail = Trail.Of(step, time.GetUtcNow());
        var commit = new Commit(club.ToString(), [.. step.Writes(touch: false), .. trail.Writes()], waker.Messages(club, wakes));
        if (await store.CommitAsync(commit, cancellationToken) is not CommitOutcome.Stored)
        {
            waker.Failed(club, wakes);
            return false;
        }

        await waker.StoredAsync(club, wakes, cancellationToken);
        return true;
    }

    private static LinkEvent EventOf(LinkOperation operation) => operation switch
    {
        LinkOperation.Sync => new LinkEvent.SyncAsked(),
        LinkOperation.Suspend => new LinkEvent.SuspendAsked(),
        LinkOperation.Enable => new LinkEvent.EnableAsked(),
        LinkOperation.Delete => new LinkEvent.DeleteAsked(),
    };
}
