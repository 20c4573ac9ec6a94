using System.Collections.Concurrent;

namespace MemberSync.Functions.OperatorConsole.Shared;

/// <summary>
/// Remembers what is costly to read. Whoever asks gets a young reading at once; an older one is renewed, by one for all,
/// and given out when that takes too long. Safe for concurrent use.
/// </summary>
internal sealed class Lately<TKey, TValue>(TimeProvider time, Freshness fresh)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Reading> _known = new();

    /// <param name="key">What is read.</param>
    /// <param name="read">Reads it; not ended by the request that began it.</param>
    public async ValueTask<TValue> GetAsync(TKey key, Func<CancellationToken, Task<TValue>> read)
    {
        if (!_known.TryGetValue(key, out var known) || AgeOf(known) > fresh.Keep)
        {
            return await RenewAsync(key, read);
        }

        if (AgeOf(known) <= fresh.Age && !known.IsOutdated)
        {
            return known.Value;
        }

        var renewal = known.RenewOnce(() => RenewAsync(key, read));
        return await IsDoneAsync(renewal) ? await renewal : known.Value;
    }

    /// <summary>Something was done that changes the reading: the next to ask has it renewed.</summary>
    public void Outdate(TKey key)
    {
        if (_known.TryGetValue(key, out var known))
        {
            known.IsOutdated = true;
        }
    }

    private TimeSpan AgeOf(Reading reading) => time.GetUtcNow() - reading.At;

    private async Task<bool> IsDoneAsync(Task renewal)
    {
        if (!renewal.IsCompleted && fresh.Patience > TimeSpan.Zero)
        {
            await Task.WhenAny(renewal, Task.Delay(fresh.Patience, time));
        }

        return renewal.IsCompletedSuccessfully;
    }

    private async Task<TValue> RenewAsync(TKey key, Func<CancellationToken, Task<TValue>> read)
    {
        var at = time.GetUtcNow();
        var value = await read(CancellationToken.None);
        _known[key] = new Reading(at, value);
        Forget();
        return value;
    }

    private void Forget()
    {
        var known = _known.ToArray();
        foreach (var (key, _) in known.OrderByDescending(pair => pair.Value.At)
            .Where((pair, place) => place >= fresh.Most || AgeOf(pair.Value) > fresh.Keep))
        {
            _known.TryRemove(key, out _);
        }
    }

    private sealed class Reading(DateTimeOffset at, TValue value)
    {
        private readonly Lock _sync = new();
        private Task<TValue>? _renewal;
        private volatile bool _isOutdated;

        public DateTimeOffset At => at;

        public TValue Value => value;

        public bool IsOutdated
        {
            get => _isOutdated;
            set => _isOutdated = value;
        }

        /// <summary>The same renewal for all who ask. If it fails, the reading is given out until it is too old.</summary>
        public Task<TValue> RenewOnce(Func<Task<TValue>> renew)
        {
            lock (_sync)
            {
                return _renewal ??= renew();
            }
        }
    }
}
