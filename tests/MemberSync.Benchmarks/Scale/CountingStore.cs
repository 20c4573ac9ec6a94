using MemberSync.Engine.Ports;

namespace MemberSync.Benchmarks.Scale;

/// <summary>Counts what is asked of a store, and the rows that come back.</summary>
internal sealed class CountingStore(IStore store) : IStore
{
    private long _operations;
    private long _rows;

    public (long Operations, long Rows) Counts => (Interlocked.Read(ref _operations), Interlocked.Read(ref _rows));

    public async ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(partition, key, cancellationToken);
        Note(row is null ? 0 : 1);
        return row;
    }

    public async ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken)
    {
        var page = await store.ScanAsync(partition, range, limit, cancellationToken);
        Note(page.Rows.Length);
        return page;
    }

    public ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        Note(0);
        Interlocked.Add(ref _operations, commit.Messages.Length);
        return store.CommitAsync(commit, cancellationToken);
    }

    private void Note(int rows)
    {
        Interlocked.Increment(ref _operations);
        Interlocked.Add(ref _rows, rows);
    }
}
