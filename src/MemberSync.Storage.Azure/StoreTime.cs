using MemberSync.Storage.Azure.Time;

namespace MemberSync.Storage.Azure;

/// <summary>
/// The storage service's time, as a clock: workers on machines whose clocks are wrong agree by it. It learns from the
/// date of every answer and is off by at most one second and half a round trip; before the first answer it is the
/// machine's own clock. It never goes back: when it turns out to be ahead, it goes slowly until the store's time has
/// caught up. Timestamps and timers are the machine's. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Open the store before anything asks for the time: then a machine's clock that is ahead is put right at once, as
/// nobody has been told its time yet.
/// </remarks>
public sealed class StoreTime : TimeProvider
{
    // While ahead of the store: how much slower than real.
    private const double SlowRate = 0.1;

    private readonly Lock _lock = new();
    private readonly TimeProvider _inner;
    private readonly long _start;
    private ClockEstimate _estimate = ClockEstimate.Unknown;
    private DateTimeOffset _lastTold = DateTimeOffset.MinValue;
    private TimeSpan _lastToldAt;

    public StoreTime(TimeProvider inner)
    {
        _inner = inner;
        _start = inner.GetTimestamp();
    }

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;

    /// <summary>
    /// How far the store's time is ahead of the machine's clock; negative when behind; null before the first answer.
    /// </summary>
    public TimeSpan? Offset
    {
        get
        {
            lock (_lock)
            {
                return _estimate.Now(Elapsed(_inner.GetTimestamp())) - _inner.GetUtcNow();
            }
        }
    }

    /// <summary>By how much <see cref="Offset"/> may be wrong, either way; null before the first answer.</summary>
    public TimeSpan? Uncertainty
    {
        get
        {
            lock (_lock)
            {
                return _estimate.UncertaintyAt(Elapsed(_inner.GetTimestamp()));
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            var elapsed = Elapsed(_inner.GetTimestamp());
            var target = TargetNeedsLock(elapsed);
            var slowest = _lastTold + ((elapsed - _lastToldAt) * SlowRate);
            _lastTold = target > slowest ? target : slowest;
            _lastToldAt = elapsed;
            return _lastTold;
        }
    }

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>The store's time as far as it is known, also back; asking does not count as having been told.</summary>
    internal DateTimeOffset Guess()
    {
        lock (_lock)
        {
            return TargetNeedsLock(Elapsed(_inner.GetTimestamp()));
        }
    }

    /// <summary>Takes the date of an answer, with the timestamps of when it was asked for and there.</summary>
    internal void Observe(long sent, long received, DateTimeOffset date)
    {
        lock (_lock)
        {
            _estimate = _estimate.With(new ClockSample(Elapsed(sent), Elapsed(received), date));
        }
    }

    private DateTimeOffset TargetNeedsLock(TimeSpan elapsed) => _estimate.Now(elapsed) ?? _inner.GetUtcNow();

    private TimeSpan Elapsed(long timestamp) => _inner.GetElapsedTime(_start, timestamp);
}
