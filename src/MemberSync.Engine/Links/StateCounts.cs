using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Links;

/// <summary>
/// How many members of a connection are in each state: a row of counts, and a row of each commit that has changed states
/// since. Whoever counts costs what was changed, however many members there are. A change is either in the row of counts
/// or has its own row, never both: it goes from the one into the other in one commit, so no clock matters.
/// </summary>
public sealed partial class StateCounts(IStore store, TimeProvider time, ILogger<StateCounts> log)
{
    private const int PageSize = 1000;

    // Whoever loses this often against the same other reader of the same rows has met something else than chance.
    private const int MaxRaces = 50;

    // What an older version changes, which may run beside this one or after it, is nowhere noted.
    private static readonly TimeSpan CheckEvery = TimeSpan.FromDays(7);

    /// <summary>All states that lists show, also those with nobody.</summary>
    public async Task<ImmutableSortedDictionary<LinkStatus, int>> ReadAsync(
        ConnectionView view, CancellationToken cancellationToken) =>
        view.Connection.Removing is null && await SumAsync(view, cancellationToken) is { Members: { } counted }
            ? OfAllStates(counted)
            : OfAllStates(await ListedAsync(view, cancellationToken));

    /// <summary>
    /// As above; takes what was changed into the row of counts, and counts one by one where that was never done or, in a
    /// quiet moment, not for a week. Harmless twice at once.
    /// </summary>
    internal async Task<ImmutableSortedDictionary<LinkStatus, int>> KeepAsync(
        ConnectionView view, CancellationToken cancellationToken)
    {
        // Who is forgotten with a connection leaves its list without a word.
        if (view.Connection.Removing is not null
            || await TakeInAsync(view, cancellationToken) is not var (tally, wasQuiet))
        {
            return OfAllStates(await ListedAsync(view, cancellationToken));
        }

        var isDue = tally.Value.CheckedAt is not { } at || time.GetUtcNow() - at >= CheckEvery;
        return OfAllStates(tally.Value.Members is { } counted && !(wasQuiet && isDue)
            ? counted
            : await CheckAsync(view, tally, cancellationToken));
    }

    // Pages are read at one moment each: what is taken in between two of them would be missed.
    private async ValueTask<StateTally?> SumAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var (partition, range) = (view.Club.Id.ToString(), Keys.StateCounts(view.Connection.Id));
        for (var race = 0; race < MaxRaces; race++)
        {
            var page = await store.ScanAsync(partition, range, PageSize, cancellationToken);
            if (TallyIn(page, view) is not { } tally)
            {
                return null;
            }

            var (rows, isOnePage) = (page.Rows, !page.More);
            while (page.More)
            {
                page = await store.ScanAsync(partition, range.After(rows[^1].Key), PageSize, cancellationToken);
                rows = rows.AddRange(page.Rows);
            }

            if (isOnePage || (await store.ReadAsync(partition, tally.Key, cancellationToken))?.ETag == tally.ETag)
            {
                return Sum(rows);
            }
        }

        throw new StoreUnavailableException($"{MaxRaces} attempts to count members all met another count.");
    }

    // Also tells whether nothing had changed. Null: there was no row of counts; there may be one now.
    private async Task<(Stored<StateTally> Tally, bool WasQuiet)?> TakeInAsync(
        ConnectionView view, CancellationToken cancellationToken)
    {
        var (partition, range) = (view.Club.Id.ToString(), Keys.StateCounts(view.Connection.Id));
        for (var isQuiet = true; ; isQuiet = false)
        {
            var page = await store.ScanAsync(partition, range, Commit.MaxWrites, cancellationToken);
            if (TallyIn(page, view) is not { } row)
            {
                await BeginAsync(view, cancellationToken);
                return null;
            }

            var sum = Sum(page.Rows);
            if (page is { Rows.Length: 1, More: false })
            {
                return (new(sum, row.ETag), isQuiet);
            }

            ImmutableArray<Write> writes =
            [
                new Write.Replace(row.Key, Json(sum), row.ETag),
                .. page.Rows.Skip(1).Select(move => new Write.Delete(move.Key, move.ETag)),
            ];
            var outcome = await store.CommitAsync(new Commit(partition, writes, []), cancellationToken);
            if (outcome is CommitOutcome.Stored stored && !page.More)
            {
                return (new(sum, stored.ETags[0]), false);
            }
        }
    }

    // With the connection as it was seen, so that one that was removed meanwhile leaves no row behind.
    private async Task BeginAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        ImmutableArray<Write> writes =
        [
            new Write.Insert(Keys.StateTally(view.Connection.Id), Json(new StateTally(null))),
            new Write.Replace(
                Keys.Connection(view.Connection.Id),
                RowJson.Write(view.Connection, RowJson.Default.Connection),
                view.Version),
        ];
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), writes, []), cancellationToken);
    }

    // What is listed is right to the last member only if nothing has changed since before it was read.
    private async Task<ImmutableSortedDictionary<LinkStatus, int>> CheckAsync(
        ConnectionView view, Stored<StateTally> tally, CancellationToken cancellationToken)
    {
        var (partition, id) = (view.Club.Id.ToString(), view.Connection.Id);
        var listed = await ListedAsync(view, cancellationToken);
        var page = await store.ScanAsync(partition, Keys.StateCounts(id), 2, cancellationToken);
        if (page is { More: false, Rows: [var row] } && row.ETag == tally.ETag)
        {
            var write = new Write.Replace(row.Key, Json(new StateTally(listed, time.GetUtcNow())), row.ETag);
            var outcome = await store.CommitAsync(new Commit(partition, [write], []), cancellationToken);
            if (outcome is CommitOutcome.Stored && tally.Value.Members is { } counted && !counted.SequenceEqual(listed))
            {
                Log.PutRight(log, view.Club.Id.ToString(), id.ToString(), Words(counted), Words(listed));
            }
        }

        return listed;
    }

    private async Task<ImmutableSortedDictionary<LinkStatus, int>> ListedAsync(
        ConnectionView view, CancellationToken cancellationToken)
    {
        var counts = new SortedDictionary<LinkStatus, int>();
        var range = Keys.AllListed(view.Connection.Id);
        await foreach (var row in store.EachAsync(view.Club.Id.ToString(), range, cancellationToken))
        {
            var status = Keys.StatusOf(row.Key);
            counts[status] = counts.GetValueOrDefault(status) + 1;
        }

        return counts.ToImmutableSortedDictionary();
    }

    private static Row? TallyIn(RowPage page, ConnectionView view) =>
        page.Rows.Length > 0 && page.Rows[0].Key == Keys.StateTally(view.Connection.Id) ? page.Rows[0] : null;

    private static StateTally Sum(ImmutableArray<Row> rows) => rows
        .Select(row => RowJson.Read(row.Value, RowJson.Default.StateTally))
        .Aggregate((sum, move) => sum.Add(move));

    private static ReadOnlyMemory<byte> Json(StateTally tally) => RowJson.Write(tally, RowJson.Default.StateTally);

    private static ImmutableSortedDictionary<LinkStatus, int> OfAllStates(ImmutableSortedDictionary<LinkStatus, int> counts) =>
        Enum.GetValues<LinkStatus>()
            .Where(status => status != LinkStatus.Removed)
            .ToImmutableSortedDictionary(status => status, status => counts.GetValueOrDefault(status));

    private static string Words(ImmutableSortedDictionary<LinkStatus, int> counts) =>
        counts.IsEmpty ? "nobody" : string.Join(", ", counts.Select(state => $"{state.Value} {state.Key}"));

    private static partial class Log
    {
        [LoggerMessage(2404, LogLevel.Warning,
            "{Club}/{Connection}: the count of members by state was wrong and is right again: it said {Counted}, the list "
            + "has {Listed}. Nothing is to be done when an older version ran here within the last week; otherwise report it")]
        public static partial void PutRight(
            ILogger logger, string club, string connection, string counted, string listed);
    }
}
