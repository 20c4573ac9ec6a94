using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Reviews;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Before a first load sends anybody, links those members whom the partner's own list names for certain, so that nobody
/// is made twice. Members who have a link already were decided before, and stay as they are.
/// </summary>
public sealed class Reconciliation(
    ClubDirectory clubs, PeopleShelf shelf, MatchReader reader, MatchLinker linker, PeopleFetch fetch)
{
    private const string By = "hub";
    private const int Parallel = 8;

    /// <summary>
    /// Runs ahead of a review's first step; a step done twice finds nothing more to do. False: the review has to wait,
    /// because the partner's list is read first; it is told again when that is over.
    /// </summary>
    public async Task<bool> RunAsync(ReviewMessage message, CancellationToken cancellationToken)
    {
        var view = await clubs.FindAsync(message.Club, message.Connection, cancellationToken);
        if (message.Kind == ReviewKind.ReadPeople)
        {
            await ReadAsync(view, message, cancellationToken);
            return false;
        }

        // Other walks pass members who have been decided about.
        if (message is not { Kind: ReviewKind.Sync, After: null } || view is not { Connection.Enabled: true })
        {
            return true;
        }

        if (await shelf.HasAsync(view, cancellationToken))
        {
            await LinkAsync(view, cancellationToken);
            return true;
        }

        var canAsk = view is { Plan.PeopleList: not null, Connection.Removing: null };
        if (message.ListTried || !canAsk)
        {
            return true;
        }

        await fetch.StartAsync(view, message, cancellationToken);
        return false;
    }

    private Task ReadAsync(ConnectionView? view, ReviewMessage message, CancellationToken cancellationToken) =>
        view is { Connection.Removing: null } ? fetch.StepAsync(view, message, cancellationToken) : Task.CompletedTask;

    private async Task LinkAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var rows = await reader.ReadAsync(view, cancellationToken);
        foreach (var orders in Certain(rows).Chunk(Parallel))
        {
            await Task.WhenAll(orders.Select(order => linker.RunAsync(view, order, cancellationToken)));
        }
    }

    private static IEnumerable<MatchOrder> Certain(ImmutableArray<MatchRow> rows) =>
        from row in rows
        where row is { Link: null, Proposals: [{ Confidence: Confidence.Certain }, ..] }
        select new MatchOrder(row.Member.Id, row.Proposals[0].Person, row.Version, By, Import: null);
}
