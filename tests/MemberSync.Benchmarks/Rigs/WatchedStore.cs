using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Engine.Ports;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>A store that tells when so many members were stored as being in step with their partner.</summary>
internal sealed class WatchedStore(IStore store) : IStore
{
    private static readonly string InStep = $"list|bench|{(int)LinkStatus.Enabled}|";

    private TaskCompletionSource _reached = new();
    private int _left;

    /// <summary>From now on: completes with the last of so many.</summary>
    public Task ExpectAsync(int members)
    {
        _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _left = members;
        return _reached.Task;
    }

    public ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken) =>
        store.ReadAsync(partition, key, cancellationToken);

    public ValueTask<RowPage> ScanAsync(
        string partition, KeyRange range, int limit, CancellationToken cancellationToken) =>
        store.ScanAsync(partition, range, limit, cancellationToken);

    public async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var outcome = await store.CommitAsync(commit, cancellationToken);
        if (outcome is CommitOutcome.Stored && CountOf(commit.Writes) is > 0 and var members
            && Interlocked.Add(ref _left, -members) <= 0)
        {
            _reached.TrySetResult();
        }

        return outcome;
    }

    private static int CountOf(ImmutableArray<Write> writes)
    {
        var count = 0;
        foreach (var write in writes)
        {
            count += write is Write.Put && write.Key.StartsWith(InStep, StringComparison.Ordinal) ? 1 : 0;
        }

        return count;
    }
}
