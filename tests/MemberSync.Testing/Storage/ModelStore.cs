using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Testing.Chance;

namespace MemberSync.Testing.Storage;

/// <summary>
/// The store port in memory, as harsh as Azure Storage is: messages follow rows and are not atomic with them, queues
/// have no order and deliver again, receipts go stale on every delivery and hiding. One lock; with the same seed,
/// clock and calls everything comes out the same. What a test calls on one thread stays on that thread.
/// </summary>
public sealed partial class ModelStore : IStore, IWorkQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ModelRows> _partitions = [];
    private readonly Dictionary<string, ModelQueue> _queues = [];
    private readonly TimeProvider _time;
    private readonly SeededRandom _random;
    private long _lastETag;
    private long _lastId;
    private TaskCompletionSource? _changed;

    /// <param name="time">The storage service's own clock.</param>
    /// <param name="seed">Decides which of the visible messages come first.</param>
    public ModelStore(TimeProvider time, ulong seed = 0)
    {
        _time = time;
        _random = new SeededRandom(seed);
    }

    /// <summary>What goes wrong from now on. Default: nothing.</summary>
    public IStoreFaults Faults { get; set; } = NoFaults.Instance;

    /// <summary>The operations asked for so far, or since they were last reset by assigning new ones.</summary>
    public OperationCounts Counts { get; set; } = new();

    /// <summary>The partitions that hold rows, in ordinal order. Not counted as an operation.</summary>
    public ImmutableArray<string> Partitions
    {
        get
        {
            lock (_lock)
            {
                return [.. _partitions
                    .Where(p => p.Value.Rows.From("").Any())
                    .Select(p => p.Key).Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>All rows of a partition in key order, without faults and not counted as an operation.</summary>
    public ImmutableArray<Row> RowsOf(string partition)
    {
        lock (_lock)
        {
            return [.. PartitionNeedsLock(partition).Rows.From("")];
        }
    }

    /// <summary>
    /// Gives a partition all rows of another one in place of its own, without faults and not counted as an operation. The
    /// two share them until they are written, so that a thousand clubs take little more memory than one.
    /// </summary>
    public void Copy(string from, string to)
    {
        lock (_lock)
        {
            _partitions[to] = new ModelRows(new OrderedRows(PartitionNeedsLock(from).Rows));
        }
    }

    public async ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
    {
        ModelLimits.Name(partition, nameof(partition));
        ModelLimits.Name(key, nameof(key));
        var operation = Begin(StoreOperationKind.Read, partition, [key]);
        return await RunAsync(operation, () => PartitionNeedsLock(partition).Rows.Find(key), cancellationToken);
    }

    public async ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken)
    {
        ModelLimits.Name(partition, nameof(partition));
        ModelLimits.Range(nameof(limit), limit, 1000);
        var operation = Begin(StoreOperationKind.Scan, partition, [range.From, range.To]);
        var length = Math.Clamp(Faults.Limit(operation, limit), 1, limit);
        return await RunAsync(
            operation, () => PartitionNeedsLock(partition).Rows.Scan(range, length), cancellationToken);
    }

    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        ModelLimits.Commit(commit);
        CommitOutcome outcome = new CommitOutcome.Stored([]);
        if (commit.Writes.Length > 0)
        {
            var operation = Begin(StoreOperationKind.Commit, commit.Partition, [.. commit.Writes.Select(w => w.Key)]);
            outcome = await RunAsync(operation, () => StoreNeedsLock(commit), cancellationToken);
        }

        if (outcome is CommitOutcome.Stored)
        {
            foreach (var message in commit.Messages)
            {
                await SendAsync(message, cancellationToken);
            }
        }

        return outcome;
    }

    private CommitOutcome StoreNeedsLock(Commit commit) =>
        PartitionNeedsLock(commit.Partition).Apply(commit.Writes, () => $"\"{++_lastETag:x}\"");

    private ModelRows PartitionNeedsLock(string partition)
    {
        if (!_partitions.TryGetValue(partition, out var rows))
        {
            _partitions[partition] = rows = new ModelRows(new OrderedRows());
        }

        return rows;
    }

    private StoreOperation Begin(StoreOperationKind kind, string scope, ImmutableArray<string> keys) =>
        new(Counts.Add(kind), kind, scope, keys);

    private async ValueTask<T> RunAsync<T>(
        StoreOperation operation, Func<T> effectNeedsLock, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await PauseAsync(Faults.Before(operation), cancellationToken);
        T answer;
        TaskCompletionSource? changed;
        lock (_lock)
        {
            answer = effectNeedsLock();
            (changed, _changed) = (_changed, null);
        }

        changed?.SetResult();
        await PauseAsync(Faults.After(operation), cancellationToken);
        return answer;
    }

    private Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) =>
        pause > TimeSpan.Zero ? Task.Delay(pause, _time, cancellationToken) : Task.CompletedTask;
}
