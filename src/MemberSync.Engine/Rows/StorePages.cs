using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Rows;

/// <summary>Reads a short range whole. A store may give less than a page holds, so one page is never proof of the end.</summary>
internal static class StorePages
{
    private const int PageSize = 1000;

    public static async ValueTask<ImmutableArray<Row>> ScanAllAsync(
        this IStore store, string partition, KeyRange range, CancellationToken cancellationToken)
    {
        var page = await store.ScanAsync(partition, range, PageSize, cancellationToken);
        var rows = page.Rows;
        while (page.More)
        {
            page = await store.ScanAsync(partition, range.After(rows[^1].Key), PageSize, cancellationToken);
            rows = rows.AddRange(page.Rows);
        }

        return rows;
    }

    /// <summary>The rows of a long range, page by page; each page is read at one moment, two are not.</summary>
    public static async IAsyncEnumerable<Row> EachAsync(
        this IStore store, string partition, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RowPage page;
        do
        {
            page = await store.ScanAsync(partition, range, PageSize, cancellationToken);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            range = page.Rows.IsEmpty ? range : range.After(page.Rows[^1].Key);
        }
        while (page.More);
    }
}
