using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// Keeps a worker's queue filled from the due index. A short index is read whole, in one operation. A long one is read
/// line by line where the queue runs low, so that the cost follows the calls that are made and not those that wait.
/// </summary>
internal sealed class DueReader(IStore store, ClubId club, ConnectionId connection, DueQueue queue)
{
    private const int Whole = 500;
    private const int Chunk = 200;
    private const int Low = 64;

    private static readonly DueClass[] Lines = [DueClass.FirstSend, DueClass.Resync, DueClass.Bulk, DueClass.Spare];

    /// <summary>Whether the queue holds the whole index as it was at the last reading.</summary>
    public bool IsWhole { get; private set; }

    /// <param name="busy">Members whose calls are under way; the queue does not hold them.</param>
    public async ValueTask ReadAsync(
        ImmutableArray<Endpoint> endpoints,
        IReadOnlySet<MemberId> busy,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var all = await store.ScanAsync(club.ToString(), Keys.AllDue(connection), IsLong ? 1 : Whole, cancellationToken);
        IsWhole = !all.More;
        if (IsWhole)
        {
            var places = Places(all).Where(place => !busy.Contains(place.Member)).ToDictionary(p => p.Member, p => p.Due);
            foreach (var gone in queue.Members.Where(member => !places.ContainsKey(member)).ToList())
            {
                queue.Put(gone, null);
            }

            Merge(places.Select(p => new DuePlace(p.Key, p.Value)), busy);
            return;
        }

        await ReadLineAsync(Keys.DueIn(connection, DueClass.Operator), busy, cancellationToken);
        foreach (var endpoint in endpoints)
        {
            await RefillAsync(endpoint, busy, now, cancellationToken);
        }
    }

    /// <summary>Reads on where one endpoint's line runs low; nothing to do when the queue is whole.</summary>
    public async ValueTask RefillAsync(
        Endpoint endpoint, IReadOnlySet<MemberId> busy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var dueClass in IsWhole ? [] : Lines)
        {
            if (queue.Ready(endpoint, now, Low) >= Low)
            {
                return;
            }

            await ReadLineAsync(Keys.DueIn(connection, dueClass, endpoint), busy, cancellationToken);
        }
    }

    // Once the index was long, the whole is asked for again only when the queue has been worked off.
    private bool IsLong => !IsWhole && queue.Count > 0;

    private async ValueTask ReadLineAsync(
        KeyRange range, IReadOnlySet<MemberId> busy, CancellationToken cancellationToken) =>
        Merge(Places(await store.ScanAsync(club.ToString(), range, Chunk, cancellationToken)), busy);

    private void Merge(IEnumerable<DuePlace> places, IReadOnlySet<MemberId> busy)
    {
        foreach (var place in places.Where(place => !busy.Contains(place.Member)))
        {
            queue.Put(place.Member, place.Due);
        }
    }

    private static IEnumerable<DuePlace> Places(RowPage page) =>
        page.Rows.Select(row => RowJson.Read(row.Value, RowJson.Default.DuePlace));
}
