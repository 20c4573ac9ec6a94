using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Rows;

/// <summary>Removes rows of a range, a commit full at a time.</summary>
internal static class RangeClearing
{
    /// <param name="store">Where they stand.</param>
    /// <param name="partition">Whose they are.</param>
    /// <param name="range">From here on.</param>
    /// <param name="most">About how many rows at most; what is left is for the next call.</param>
    /// <param name="cancellationToken">Ends it between two commits.</param>
    /// <returns>Whether there is more.</returns>
    public static async ValueTask<bool> ClearAsync(
        this IStore store, string partition, KeyRange range, int most, CancellationToken cancellationToken)
    {
        for (var step = 0; step * Commit.MaxWrites < most; step++)
        {
            var page = await store.ScanAsync(partition, range, Commit.MaxWrites, cancellationToken);
            ImmutableArray<Write> deletes = [.. page.Rows.Select(row => new Write.Delete(row.Key))];

            // A conflict means that somebody else removes the same: the next step finds what is left.
            var isDone = deletes.IsEmpty
                || await store.CommitAsync(new Commit(partition, deletes, []), cancellationToken) is CommitOutcome.Stored;
            if (isDone && !page.More)
            {
                return false;
            }
        }

        return true;
    }
}
