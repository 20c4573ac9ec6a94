using System.Collections.Immutable;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>What operators see of a connection's work: its health, and its budgets in use.</summary>
public sealed class WorkReader(IStore store, WorkerOptions options, TimeProvider time)
{
    public async Task<WorkReading> ReadAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var work = new WorkRows(store, view, options);
        await work.LoadAsync(cancellationToken);
        var now = time.GetUtcNow();
        return new WorkReading(
            work.Lease?.Value,
            view.Endpoints.ToLookup(endpoint => view.Plan.Spec(endpoint).Budget).ToImmutableSortedDictionary(
                shared => shared.Key.Name,
                shared => Waits.Of(shared.First(), view, work, now),
                StringComparer.Ordinal));
    }
}
