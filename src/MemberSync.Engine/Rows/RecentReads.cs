using System.Collections.Concurrent;

namespace MemberSync.Engine.Rows;

/// <summary>
/// Remembers for a few seconds what was read from the store. What is not there is not remembered, as strangers could ask
/// for any number of names. Safe for concurrent use.
/// </summary>
/// <param name="staleness">How old what is remembered may be.</param>
/// <param name="time">By which it ages.</param>
public sealed class RecentReads<TKey, TValue>(TimeSpan staleness, TimeProvider time)
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, (DateTimeOffset ReadAt, TValue Value)> _known = new();
    private long _changes;

    /// <summary>What is remembered, or what is stored now.</summary>
    /// <param name="key">What is asked for.</param>
    /// <param name="read">Reads it as it is stored now; null when there is none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ValueTask<TValue?> FindAsync(
        TKey key, Func<TKey, CancellationToken, ValueTask<TValue?>> read, CancellationToken cancellationToken) =>
        _known.TryGetValue(key, out var known) && time.GetUtcNow() - known.ReadAt < staleness
            ? ValueTask.FromResult<TValue?>(known.Value)
            : FindNowAsync(key, read, cancellationToken);

    /// <summary>As above, as it is stored now.</summary>
    public async ValueTask<TValue?> FindNowAsync(
        TKey key, Func<TKey, CancellationToken, ValueTask<TValue?>> read, CancellationToken cancellationToken)
    {
        var (now, changes) = (time.GetUtcNow(), Interlocked.Read(ref _changes));
        if (await read(key, cancellationToken) is not { } value)
        {
            _known.TryRemove(key, out _);
            return null;
        }

        _known[key] = (now, value);
        if (Interlocked.Read(ref _changes) != changes)
        {
            _known.TryRemove(key, out _); // What was stored while this was read may be missing in it.
        }

        return value;
    }

    /// <summary>To be called after it was changed in the store: the next to ask finds the change.</summary>
    public void Forget(TKey key)
    {
        Interlocked.Increment(ref _changes);
        _known.TryRemove(key, out _);
    }

    /// <summary>As above, after any of them may have been changed.</summary>
    public void Forget()
    {
        Interlocked.Increment(ref _changes);
        _known.Clear();
    }
}
