using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>
/// A store as far away as Azure Storage is: every operation takes a while, and no partition and no queue does more than
/// it does there.
/// </summary>
internal sealed class LatentStore(IStore store, IWorkQueue work, TimeProvider time, IRandomSource random) : IStore, IWorkQueue
{
    private readonly ConcurrentDictionary<string, Throttle> _throttles = new();

    public async ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
    {
        await TravelAsync(partition, 1, cancellationToken);
        return await store.ReadAsync(partition, key, cancellationToken);
    }

    public async ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken)
    {
        await TravelAsync(partition, 1, cancellationToken);
        return await store.ScanAsync(partition, range, limit, cancellationToken);
    }

    /// <summary>The messages of a commit follow its rows one by one, as they do there.</summary>
    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        if (commit.Writes.Length > 0)
        {
            await TravelAsync(commit.Partition, commit.Writes.Length, cancellationToken);
        }

        foreach (var message in commit.Messages)
        {
            await TravelAsync(message.Queue, 1, cancellationToken);
        }

        return await store.CommitAsync(commit, cancellationToken);
    }

    public async ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken)
    {
        await TravelAsync(queue, 1, cancellationToken);
        return await work.ReceiveAsync(queue, max, hidden, cancellationToken);
    }

    public async ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await TravelAsync(delivery.Queue, 1, cancellationToken);
        return await work.DeleteAsync(delivery, cancellationToken);
    }

    public async ValueTask<Delivery?> HideAsync(Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken)
    {
        await TravelAsync(delivery.Queue, 1, cancellationToken);
        return await work.HideAsync(delivery, hidden, cancellationToken);
    }

    public ValueTask WaitAsync(string queue, CancellationToken cancellationToken) =>
        work.WaitAsync(queue, cancellationToken);

    private Task TravelAsync(string scope, int things, CancellationToken cancellationToken)
    {
        var turn = _throttles.GetOrAdd(scope, _ => new Throttle()).Take(things, time.GetUtcNow());
        return Task.Delay(turn + Latency.Of(random.NextDouble()), time, cancellationToken);
    }
}
