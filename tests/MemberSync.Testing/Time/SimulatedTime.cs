namespace MemberSync.Testing.Time;

/// <summary>
/// A clock that stands still until it is advanced, with its timers. Safe for concurrent use; timer callbacks run on
/// the thread that advances, one after the other, in the order in which they are due, outside every lock.
/// </summary>
/// <remarks>
/// Timestamps tick 1,250,000 times a second and start at an odd number: code that takes them for
/// <see cref="TimeSpan"/> ticks or for the machine's own frequency fails at once, and spans of whole
/// milliseconds still come out exact.
/// </remarks>
public sealed class SimulatedTime : TimeProvider
{
    private const long TicksPerTimestamp = 8;
    private const long FirstTimestamp = 7_919;

    /// <summary>Where a clock starts unless told otherwise: a Wednesday, 9 hours after midnight UTC.</summary>
    public static readonly DateTimeOffset DefaultStart = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly SortedSet<SimulatedTimer> _pending = new(SimulatedTimer.ByDue);
    private readonly DateTimeOffset _start;
    private DateTimeOffset _now;
    private long _lastOrder;

    public SimulatedTime()
        : this(DefaultStart)
    {
    }

    public SimulatedTime(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _now = _start;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond / TicksPerTimestamp;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>When the earliest timer is due, or null when none is set. Never before now.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_lock)
            {
                return _pending.Min?.Due;
            }
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => FirstTimestamp + ((GetUtcNow() - _start).Ticks / TicksPerTimestamp);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Moves the clock forward by <paramref name="span"/> (zero or more) and runs every timer that is due on the way,
    /// each at its own instant, also those that the callbacks themselves set. Zero runs what is due now.
    /// </summary>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + span);
    }

    /// <summary>As <see cref="Advance"/>, up to an instant that is not in the past.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, GetUtcNow());
        while (TakeDue(instant) is { } timer)
        {
            timer.Run();
        }
    }

    internal void Schedule(SimulatedTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            _pending.Remove(timer);
            timer.Period = period;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                EnqueueNeedsLock(timer, dueTime);
            }
        }
    }

    private SimulatedTimer? TakeDue(DateTimeOffset limit)
    {
        lock (_lock)
        {
            if (_pending.Min is not { } first || first.Due > limit)
            {
                _now = limit > _now ? limit : _now;
                return null;
            }

            _pending.Remove(first);
            _now = first.Due;
            if (first.Period > TimeSpan.Zero)
            {
                EnqueueNeedsLock(first, first.Period);
            }

            return first;
        }
    }

    private void EnqueueNeedsLock(SimulatedTimer timer, TimeSpan dueTime)
    {
        timer.Due = _now + dueTime;
        timer.Order = ++_lastOrder;
        _pending.Add(timer);
    }
}
