using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Reviews;

/// <summary>Looks at one member for one connection, and queues in bulk what the partner does not hold yet.</summary>
public sealed class LinkReview(IStore store, LinkCommits commits, TimeProvider time, IRandomSource random)
{
    private const int MaxRaces = 50;

    /// <summary>Whether the member is at the partner.</summary>
    internal async Task<bool> RunAsync(
        ConnectionView view, MemberId member, string cause, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var file = await MemberFile.LoadAsync(store, view.Club.Id, member, cancellationToken);
            if (file.Member is null || await TryRunAsync(view, file, cause, cancellationToken))
            {
                return file.Link(view.Connection.Id)?.Value.IsAtPartner == true;
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to review a member all met another writer.");
    }

    private async Task<bool> TryRunAsync(
        ConnectionView view, MemberFile file, string cause, CancellationToken cancellationToken)
    {
        var member = file.Member!.Value;
        var link = file.Link(view.Connection.Id);
        var wanted = view.Wants(member);
        if (link is null && !wanted)
        {
            return true;
        }

        var context = view.Context(member, time.GetUtcNow(), random.NextDouble(), cause);
        var step = new LinkStep(view, link, member, context);
        step.Take(new LinkEvent.Reviewed(wanted));
        return await commits.StoreAsync(view.Club.Id, [step], touch: false, [], cancellationToken) is CommitOutcome.Stored;
    }
}
