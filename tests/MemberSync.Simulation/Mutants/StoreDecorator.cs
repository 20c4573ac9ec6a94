using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Mutants;

/// <summary>A store that passes everything on; mutants change one thing.</summary>
public class StoreDecorator(IStore store, IWorkQueue work) : IStore, IWorkQueue
{
    protected IStore Inner => store;

    protected IWorkQueue InnerWork => work;

    public virtual ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken) =>
        store.ReadAsync(partition, key, cancellationToken);

    public virtual ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken) =>
        store.ScanAsync(partition, range, limit, cancellationToken);

    public virtual ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        store.CommitAsync(commit, cancellationToken);

    public virtual ValueTask<ImmutableArray<Delivery>> ReceiveAsync(
        string queue, int max, TimeSpan hidden, CancellationToken cancellationToken) =>
        work.ReceiveAsync(queue, max, hidden, cancellationToken);

    public virtual ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken) =>
        work.DeleteAsync(delivery, cancellationToken);

    public virtual ValueTask<Delivery?> HideAsync(
        Delivery delivery, TimeSpan hidden, CancellationToken cancellationToken) =>
        work.HideAsync(delivery, hidden, cancellationToken);

    public virtual ValueTask WaitAsync(string queue, CancellationToken cancellationToken) =>
        work.WaitAsync(queue, cancellationToken);
}
