using MemberSync.Storage.Azure.Time;

namespace MemberSync.Storage.Azure;

/// <summary>
/// The storage service's time, as a clock: workers on machines whose clocks are wrong agree by it. It learns from the
/// date of every answer and is off by at most one second and half a round trip; before the first answer it is the
/// machine's own clock. Once it has been told, it never goes back, and as it learns more it goes at most a thousandth
/// faster or slower than real, so that spans measured with it hold. Only an error of more than a second, as after a
/// machine was halted, is put right at once when it is behind, and ten times slower than real when it is ahead.
/// Timestamps and timers are the machine's. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Open the store before anything asks for the time: then a machine's clock that is ahead is put right at once, as
/// nobody has been told its time yet.
/// </remarks>
public sealed class StoreTime : TimeProvider
{
    // How much slower than real it goes while it is far ahead, and how much it may differ from real otherwise.
    private const double SlowRate = 0.1;
    private const double Drift = 0.001;

    private static readonly TimeSpan Far = TimeSpan.FromSeconds(1);

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
            _lastTold = NextNeedsLock(TargetNeedsLock(elapsed), elapsed - _lastToldAt);
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
    public void Observe(long sent, long received, DateTimeOffset date)
    {
        lock (_lock)
        {
            _estimate = _estimate.With(new ClockSample(Elapsed(sent), Elapsed(received), date));
        }
    }

    private DateTimeOffset NextNeedsLock(DateTimeOffset target, TimeSpan passed)
    {
        if (_lastTold == DateTimeOffset.MinValue)
        {
            return target;
        }

        var straight = _lastTold + passed;
        var error = target - straight;
        return error > Far ? target
            : error < -Far ? _lastTold + (passed * SlowRate)
            : straight + TimeSpan.FromTicks(Math.Clamp(error.Ticks, (long)(passed.Ticks * -Drift), (long)(passed.Ticks * Drift)));
    }

    private DateTimeOffset TargetNeedsLock(TimeSpan elapsed) => _estimate.Now(elapsed) ?? _inner.GetUtcNow();

    private TimeSpan Elapsed(long timestamp) => _inner.GetElapsedTime(_start, timestamp);
}
