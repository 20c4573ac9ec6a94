using System.Runtime.CompilerServices;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Preview;

/// <summary>Every member of a club with its link on one connection, page by page; no more than a page is held.</summary>
internal static class MemberStream
{
    private const int PageSize = 1000;

    public static async IAsyncEnumerable<(Member Member, Link? Link)> ReadAsync(
        IStore store, ConnectionView view, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (Member Member, Link? Link)? current = null;
        await foreach (var row in RowsAsync(store, view.Club.Id.ToString(), cancellationToken))
        {
            if (row.Key.EndsWith('|'))
            {
                if (current is { } whole)
                {
                    yield return whole;
                }

                current = (RowJson.Read(row.Value, RowJson.Default.Member), null);
            }
            else if (current is { } open && row.Key == Keys.Link(open.Member.Id, view.Connection.Id))
            {
                current = (open.Member, RowJson.Read(row.Value, RowJson.Default.Link));
            }
        }

        if (current is { } last)
        {
            yield return last;
        }
    }

    // A member's snapshot stands right before its links.
    private static async IAsyncEnumerable<Row> RowsAsync(
        IStore store, string club, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var range = Keys.AllMembers;
        while (true)
        {
            var page = await store.ScanAsync(club, range, PageSize, cancellationToken);
            foreach (var row in page.Rows)
            {
                yield return row;
            }

            if (!page.More)
            {
                yield break;
            }

            range = range.After(page.Rows[^1].Key);
        }
    }
}
