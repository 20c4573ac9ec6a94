using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Processes;

/// <summary>The store as one process sees it: through its gate.</summary>
public sealed class GatedStore(IStore store, IWorkQueue work, Gate gate, ProcessClock clock) : IStore, IWorkQueue
{
    public async ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken) =>
        await PassAsync($"read {key}", () => store.ReadAsync(partition, key, cancellationToken).AsTask());

    public async ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken) =>
        await PassAsync($"scan {range.From}", () => store.ScanAsync(partition, range, limit, cancellationToken).AsTask());

    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        await PassAsync(Describe(commit), () => store.CommitAsync(commit, cancellationToken).AsTask());

    public async ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken) =>
        await PassAsync(
            $"receive {queue}", () => work.ReceiveAsync(queue, max, hidden, cancellationToken).AsTask());

    public async ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        await PassAsync($"delete {delivery.Id}", () => work.DeleteAsync(delivery, cancellationToken).AsTask());

    public async ValueTask<Delivery?> HideAsync(Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken) =>
        await PassAsync($"hide {delivery.Id}", () => work.HideAsync(delivery, hidden, cancellationToken).AsTask());

    // Waiting is no step: nothing outside changes by it.
    public async ValueTask WaitAsync(string queue, CancellationToken cancellationToken)
    {
        await work.WaitAsync(queue, cancellationToken);
        if (gate.IsDead)
        {
            await new TaskCompletionSource().Task;
        }
    }

    private Task<T> PassAsync<T>(string what, Func<Task<T>> effect) => gate.PassAsync(what, async () =>
    {
        var asked = clock.Time.GetTimestamp();
        var answer = await effect();
        clock.Answered(asked);
        return answer;
    });

    private static string Describe(Commit commit) =>
        $"commit {string.Join(' ', commit.Writes.Select(w => $"{w.GetType().Name[0]}:{w.Key}"))}"
        + string.Concat(commit.Messages.Select(m => $" +{m.Queue}@{m.Delay.TotalSeconds:0.0}s"));
}
