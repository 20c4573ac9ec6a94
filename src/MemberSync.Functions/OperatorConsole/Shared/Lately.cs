using System.Collections.Concurrent;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>
/// Remembers what is costly to read. Whoever asks gets the last reading at once; one that is older than
/// <paramref name="age"/> is renewed meanwhile for whoever asks next, and one that is ten times as old is waited for. Safe
/// for concurrent use.
/// </summary>
internal sealed class Lately<TKey, TValue>(TimeProvider time, TimeSpan age)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Reading> _known = new();

    /// <param name="key">What is read.</param>
    /// <param name="read">Reads it; not ended by the request that began it.</param>
    public async ValueTask<TValue> GetAsync(TKey key, Func<CancellationToken, Task<TValue>> read)
    {
        var now = time.GetUtcNow();
        if (!_known.TryGetValue(key, out var known) || now - known.At > age * 10)
        {
            return await RenewAsync(key, read);
        }

        if (now - known.At > age && known.TryClaim())
        {
            _ = RenewAsync(key, read);
        }

        return known.Value;
    }

    private async Task<TValue> RenewAsync(TKey key, Func<CancellationToken, Task<TValue>> read)
    {
        var at = time.GetUtcNow();
        var value = await read(CancellationToken.None);
        _known[key] = new Reading(at, value);
        return value;
    }

    private sealed class Reading(DateTimeOffset at, TValue value)
    {
        private int _claims;

        public DateTimeOffset At => at;

        public TValue Value => value;

        /// <summary>True for the first who asks. If the renewal fails, the reading is given out until it is too old.</summary>
        public bool TryClaim() => Interlocked.Increment(ref _claims) == 1;
    }
}
