using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Reviews;

/// <summary>Looks at one member for one connection, and queues in bulk what the partner does not hold yet.</summary>
public sealed class LinkReview(
    IStore store, LinkCommits commits, Waker waker, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <summary>Whether the member is at the partner.</summary>
    internal Task<bool> RunAsync(
        ConnectionView view, MemberId member, string cause, CancellationToken cancellationToken) =>
        RunAsync(view, member, cause, standing => new LinkEvent.Reviewed(standing), cancellationToken);

    /// <summary>As above, but what it finds is sent as a change is.</summary>
    internal Task<bool> RunNowAsync(
        ConnectionView view, MemberId member, string cause, CancellationToken cancellationToken) =>
        RunAsync(view, member, cause, standing => new LinkEvent.MemberChanged(standing), cancellationToken);

    private async Task<bool> RunAsync(
        ConnectionView view,
        MemberId member,
        string cause,
        Func<Standing, LinkEvent> eventOf,
        CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
            if (file.Member is null || await TryRunAsync(view, file, cause, eventOf, cancellationToken))
            {
                return file.Link(view.Connection.Id)?.Value.IsAtPartner == true;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to review a member all met another writer.");
    }

    /// <summary>Has what is due worked on.</summary>
    internal ValueTask WakeAsync(ConnectionView view, CancellationToken cancellationToken) =>
        waker.WakeAsync(view.Club.Id, view.Connection.Id, time.GetUtcNow(), cancellationToken);

    private async Task<bool> TryRunAsync(
        ConnectionView view,
        MemberFile file,
        string cause,
        Func<Standing, LinkEvent> eventOf,
        CancellationToken cancellationToken)
    {
        var (member, link) = (file.Member!.Value, file.Link(view.Connection.Id));
        var now = time.GetUtcNow();
        var standing = view.StandingOf(member, link?.Value, now);
        ImmutableArray<Write> missing = [.. MailIndex.Missing(view.Club.Id, file.Member!)];
        if (link is null && standing != Standing.Wanted)
        {
            return await commits.StoreAsync(view.Club.Id, [], touch: false, missing, cancellationToken)
                is CommitOutcome.Stored;
        }

        var context = view.Context(member, now, random.NextDouble(), cause);
        var step = new LinkStep(view, link, member, context);
        step.Take(eventOf(standing));
        await GuardAsync(step, view.Club.Id, cancellationToken);
        return await commits.TryStoreAsync(step, missing, cancellationToken);
    }

    // A link from before accounts were guarded is from now on, unless another member holds its account.
    private async Task GuardAsync(LinkStep step, ClubId club, CancellationToken cancellationToken)
    {
        if (step.Current is { Account: null, IsAtPartner: true } link
            && step.Connection.Plan.AccountOf(link.Ids) is { } account
            && await store.HolderAsync(club, Keys.Account(link.Connection, account), cancellationToken) is null)
        {
            step.Guard();
        }
    }
}
