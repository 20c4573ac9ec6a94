using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
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

            var now = time.GetUtcNow();
            var context = connection.Context(file.Member.Value, now, random.NextDouble(), by);
            var step = new LinkStep(connection, link, file.Member.Value, context);
            var standing = connection.StandingOf(file.Member.Value, link.Value, now);
            if (step.Take(EventOf(operation, standing)) is { } refused)
            {
                return new OperationOutcome.Refused(refused.Why);
            }

            ImmutableArray<Write> writes = [.. step.Writes(touch: false)];
            if (await waker.TryStoreAsync(connection.Club.Id, writes, step.Wakes(), cancellationToken))
            {
                return new OperationOutcome.Accepted(step.Current);
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store a link all met another writer.");
    }

    private static LinkEvent EventOf(LinkOperation operation, Standing standing) => operation switch
    {
        LinkOperation.Sync => new LinkEvent.SyncAsked(standing),
        LinkOperation.Suspend => new LinkEvent.SuspendAsked(),
        LinkOperation.Enable => new LinkEvent.EnableAsked(),
        LinkOperation.Delete => new LinkEvent.DeleteAsked(),
        LinkOperation.Activate => new LinkEvent.ActivateAsked(),
    };
}
