using MemberSync.Storage.Azure.Time;

namespace MemberSync.Storage.Azure;

/// <summary>
/// The storage service's time, as a clock: workers on machines whose clocks are wrong agree by it. It learns from the
/// date of every answer and is off by at most one second and a round trip; before the first answer it is the machine's
/// own clock. Once it has been told, it never goes back, and as it learns more it goes at most a thousandth faster than
/// real, so that no span measured with it is too short. Only when it is more than a second behind, as after a machine was
/// halted, it is put right at once. What is ahead goes up to ten times slower until it is right. So it starts with the
/// latest time that the first answer allows, and knows within seconds what it could otherwise catch up with in minutes
/// only. Timestamps and timers are the machine's. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Open the store before anything asks for the time: then a machine's clock that is ahead is put right at once, as
/// nobody has been told its time yet.
/// </remarks>
public sealed class StoreTime : TimeProvider
{
    // By what shares of real it may go slower while it is ahead, and faster while it is behind.
    private const double Slower = 0.9;
    private const double Faster = 0.001;

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

    /// <summary>
    /// By how much what is told now may be wrong, either way: what is not known of the store's time, and what it knows and
    /// has not put right yet. Null before the first answer.
    /// </summary>
    public TimeSpan? Error
    {
        get
        {
            lock (_lock)
            {
                var elapsed = Elapsed(_inner.GetTimestamp());
                return _estimate.UncertaintyAt(elapsed) + (NextNeedsLock(elapsed) - TargetNeedsLock(elapsed)).Duration();
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            var elapsed = Elapsed(_inner.GetTimestamp());
            _lastTold = NextNeedsLock(elapsed);
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

    private DateTimeOffset NextNeedsLock(TimeSpan elapsed)
    {
        var target = TargetNeedsLock(elapsed);
        if (_lastTold == DateTimeOffset.MinValue)
        {
            return target + (_estimate.UncertaintyAt(elapsed) ?? TimeSpan.Zero);
        }

        var passed = elapsed - _lastToldAt;
        var straight = _lastTold + passed;
        var error = target - straight;
        return error > Far
            ? target
            : straight + TimeSpan.FromTicks(Math.Clamp(error.Ticks, (long)(passed.Ticks * -Slower), (long)(passed.Ticks * Faster)));
    }

    private DateTimeOffset TargetNeedsLock(TimeSpan elapsed) => _estimate.Now(elapsed) ?? _inner.GetUtcNow();

    private TimeSpan Elapsed(long timestamp) => _inner.GetElapsedTime(_start, timestamp);
}
