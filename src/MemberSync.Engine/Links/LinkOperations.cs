using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Links;

/// <summary>Carries operators' requests to links. Safe for concurrent use.</summary>
public sealed class LinkOperations(IStore store, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <param name="by">Who asks, for the history.</param>
    public Task<OperationOutcome> RunAsync(
        ConnectionView connection, MemberId member, LinkOperation operation, string by, CancellationToken cancellationToken) =>
        RunAsync(connection, member, standing => EventOf(operation, standing), by, cancellationToken);

    /// <summary>Links the member to the person with these ids, unless another member has that account.</summary>
    /// <param name="by">Who asks, for the history.</param>
    public Task<OperationOutcome> GiveIdsAsync(
        ConnectionView connection,
        MemberId member,
        ImmutableSortedDictionary<string, string> ids,
        string by,
        CancellationToken cancellationToken)
    {
        var given = new LinkEvent.IdsGiven(ids, ImmutableSortedDictionary<Facet, string>.Empty, DueClass.Operator);
        return RunAsync(connection, member, _ => given, by, cancellationToken);
    }

    /// <summary>Has the account removed that stands in the member's way, unless it is another member's of this club.</summary>
    /// <param name="account">The partner's id of the account, as the member's reason names it.</param>
    /// <param name="by">Who asks, for the history.</param>
    public async Task<OperationOutcome> GiveWayAsync(
        ConnectionView connection, MemberId member, string account, string by, CancellationToken cancellationToken)
    {
        var club = connection.Club.Id;
        return connection.Plan.AccountNamed(account) is { } named
            && await store.HolderAsync(club, Keys.Account(connection.Connection.Id, named), cancellationToken) is { } holder
            ? new OperationOutcome.Refused(
                $"The account is that of member '{holder}' of this club. Correct what the two have in common in the gym "
                + "system, or choose Delete for the member that is to be taken off.")
            : await RunAsync(connection, member, _ => new LinkEvent.RivalToGiveWay(account), by, cancellationToken);
    }

    /// <summary>The partner has told that it no longer has an account. Nothing happens when no member has it.</summary>
    public async Task AccountGoneAsync(ConnectionView connection, string account, CancellationToken cancellationToken)
    {
        var (club, plan) = (connection.Club.Id, connection.Plan);
        if (plan.AccountNamed(account) is { } named
            && await store.HolderAsync(club, Keys.Account(connection.Connection.Id, named), cancellationToken) is { } holder)
        {
            var gone = new LinkEvent.AccountGone(named, plan.PersonIdSpecs[0].Name);
            await RunAsync(connection, holder, _ => gone, plan.Partner, cancellationToken);
        }
    }

    private async Task<OperationOutcome> RunAsync(
        ConnectionView connection,
        MemberId member,
        Func<Standing, LinkEvent> ask,
        string by,
        CancellationToken cancellationToken)
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
            if (step.Take(ask(standing)) is { } refused)
            {
                return new OperationOutcome.Refused(refused.Why);
            }

            if (step.Current.Account != link.Value.Account
                && await store.OtherHolderAsync(connection.Club.Id, step.Current, cancellationToken) is { } holder)
            {
                return new OperationOutcome.Refused(
                    $"Member '{holder}' is linked to this account already, and two members are never linked to one. "
                    + "Check the id. If the account is this member's, give the other one its own external id first.");
            }

            if (await commits.TryStoreAsync(step, [], cancellationToken))
            {
                return new OperationOutcome.Accepted(step.Current);
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to store a link all met another writer.");
    }

    /// <summary>The operations that the link's state allows now, in the order of <see cref="LinkOperation"/>.</summary>
    public static ImmutableArray<LinkOperation> AllowedBy(ConnectionView connection, LinkDetail detail, DateTimeOffset now)
    {
        var context = connection.Context(detail.Member, now, jitter: 0, by: string.Empty);
        var standing = connection.StandingOf(detail.Member, detail.Link, now);
        return
        [
            .. Enum.GetValues<LinkOperation>().Where(operation =>
                Lifecycle.Decide(detail.Link, EventOf(operation, standing), context) is not Decision.Refused),
        ];
    }

    private static LinkEvent EventOf(LinkOperation operation, Standing standing) => operation switch
    {
        LinkOperation.Sync => new LinkEvent.SyncAsked(standing),
        LinkOperation.Suspend => new LinkEvent.SuspendAsked(),
        LinkOperation.Enable => new LinkEvent.EnableAsked(),
        LinkOperation.Delete => new LinkEvent.DeleteAsked(),
        LinkOperation.Activate => new LinkEvent.ActivateAsked(),
        LinkOperation.ApproveRemoval => new LinkEvent.RemovalApproved(),
    };
}
