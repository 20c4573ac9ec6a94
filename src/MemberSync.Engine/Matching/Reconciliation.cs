using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Reviews;

namespace MemberSync.Engine.Matching;

/// <summary>
/// Before a first load sends anybody, links those members whom the partner's own list names for certain, so that nobody
/// is made twice. Members who have a link already were decided before, and stay as they are.
/// </summary>
public sealed class Reconciliation(ClubDirectory clubs, PeopleShelf shelf, MatchReader reader, MatchLinker linker)
{
    private const string By = "hub";
    private const int Parallel = 8;

    /// <summary>Runs ahead of a review's first step; a step done twice finds nothing more to do.</summary>
    public async Task RunAsync(ReviewMessage message, CancellationToken cancellationToken)
    {
        var view = await clubs.FindAsync(message.Club, message.Connection, cancellationToken);
        if (message.After is not null || view is not { Connection.Enabled: true }
            || !await shelf.HasAsync(view, cancellationToken))
        {
            return;
        }

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
