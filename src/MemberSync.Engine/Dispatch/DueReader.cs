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

    // Lines that go on behind what was read of them, and up to which time they were read.
    private readonly Dictionary<(DueClass Class, Endpoint Endpoint), DateTimeOffset> _longer = [];

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
            _longer.Clear();
            var places = Places(all).Where(place => !busy.Contains(place.Member)).ToDictionary(p => p.Member, p => p.Due);
            foreach (var gone in queue.Members.Where(member => !places.ContainsKey(member)).ToList())
            {
                queue.Put(gone, null);
            }

            Merge(places.Select(p => new DuePlace(p.Key, p.Value)), busy);
            return;
        }

        Merge(Places(await ScanAsync(Keys.DueIn(connection, DueClass.Operator), cancellationToken)), busy);
        foreach (var endpoint in endpoints)
        {
            await RefillAsync(endpoint, busy, now, cancellationToken);
        }
    }

    /// <summary>
    /// Reads on where a line runs low although it is known to go on, so that free slots never wait for the next reading.
    /// Nothing to do most of the time.
    /// </summary>
    public async ValueTask RefillAsync(
        IReadOnlySet<MemberId> busy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (line, readTo) in _longer.ToList())
        {
            if (readTo <= now && queue.Ready(line.Endpoint, now, Low) < Low)
            {
                await ReadLineAsync(line.Class, line.Endpoint, busy, cancellationToken);
            }
        }
    }

    private async ValueTask RefillAsync(
        Endpoint endpoint, IReadOnlySet<MemberId> busy, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var dueClass in Lines)
        {
            if (queue.Ready(endpoint, now, Low) >= Low)
            {
                return;
            }

            await ReadLineAsync(dueClass, endpoint, busy, cancellationToken);
        }
    }

    // Once the index was long, the whole is asked for again only when the queue has been worked off.
    private bool IsLong => !IsWhole && queue.Count > 0;

    private async ValueTask ReadLineAsync(
        DueClass dueClass, Endpoint endpoint, IReadOnlySet<MemberId> busy, CancellationToken cancellationToken)
    {
        var page = await ScanAsync(Keys.DueIn(connection, dueClass, endpoint), cancellationToken);
        var places = Places(page).ToList();
        Merge(places, busy);
        if (page.More)
        {
            _longer[(dueClass, endpoint)] = places[^1].Due.At;
        }
        else
        {
            _longer.Remove((dueClass, endpoint));
        }
    }

    private ValueTask<RowPage> ScanAsync(KeyRange range, CancellationToken cancellationToken) =>
        store.ScanAsync(club.ToString(), range, Chunk, cancellationToken);

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
