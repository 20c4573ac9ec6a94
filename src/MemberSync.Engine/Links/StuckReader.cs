using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Links;

/// <summary>Reads which members wait for a person: those in Creation error and Error, by reason.</summary>
public sealed class StuckReader(IStore store)
{
    private const int PageSize = 1000;
    private const int MostLooked = 20_000;
    private const int KeyLength = 16;

    /// <summary>How many stopped for which reason; at most 20,000 are looked at.</summary>
    public async Task<StuckReading> ReadAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var total = 0;
        await foreach (var link in EachAsync(view, after: null, cancellationToken))
        {
            if (total == MostLooked)
            {
                return Reading(counts, total, more: true);
            }

            total++;
            counts[ReasonOf(link)] = counts.GetValueOrDefault(ReasonOf(link)) + 1;
        }

        return Reading(counts, total, more: false);
    }

    /// <summary>Those of one group, Creation error first, then by member id.</summary>
    /// <param name="group">The group's key.</param>
    /// <param name="after">Where the last page ended; null at the start.</param>
    /// <param name="limit">1 to 1000.</param>
    public async Task<LinkPage> ListAsync(
        ConnectionView view, string group, string? after, int limit, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<ListedLink>();
        await foreach (var link in EachAsync(view, after, cancellationToken))
        {
            if (KeyOf(ReasonOf(link)) != group)
            {
                continue;
            }

            if (found.Count == limit)
            {
                return new LinkPage(found.ToImmutable(), PlaceOf(view, found[^1]));
            }

            found.Add(link);
        }

        return new LinkPage(found.ToImmutable(), null);
    }

    /// <summary>What to give as <c>after</c> to go on behind this one.</summary>
    internal static string PlaceOf(ConnectionView view, ListedLink link) =>
        Keys.Listed(view.Connection.Id, link.Status, link.Member);

    private async IAsyncEnumerable<ListedLink> EachAsync(
        ConnectionView view,
        string? after,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var status in new[] { LinkStatus.CreationError, LinkStatus.Error })
        {
            var range = Keys.ListedAs(view.Connection.Id, status);
            range = after is not null && string.CompareOrdinal(after, range.From) >= 0 ? range.After(after) : range;
            for (var more = string.CompareOrdinal(range.From, range.To) < 0; more;)
            {
                var page = await store.ScanAsync(view.Club.Id.ToString(), range, PageSize, cancellationToken);
                foreach (var row in page.Rows)
                {
                    yield return RowJson.Read(row.Value, RowJson.Default.ListedLink);
                }

                more = page.More;
                range = more ? range.After(page.Rows[^1].Key) : range;
            }
        }
    }

    private static StuckReading Reading(Dictionary<string, int> counts, int total, bool more) => new(
        [
            .. from pair in counts
               orderby pair.Value descending, pair.Key
               select new StuckGroup(KeyOf(pair.Key), pair.Key, pair.Value),
        ],
        total,
        more);

    private static string ReasonOf(ListedLink link) => link.Reason ?? string.Empty;

    private static string KeyOf(string reason) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reason)))[..KeyLength];
}
