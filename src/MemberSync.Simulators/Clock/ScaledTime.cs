namespace MemberSync.Simulators.Clock;

/// <summary>
/// A clock that runs <c>speed</c> times faster than the real one. Separate processes that are given the same origins
/// and speed share one virtual time, because it is computed from the real wall clock alone.
/// </summary>
/// <remarks>
/// Timers never fire before their virtual due time: real due times are rounded up to a whole millisecond, which is
/// what the operating system's timers count in.
/// </remarks>
public sealed class ScaledTime : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly DateTimeOffset _realOrigin;
    private readonly DateTimeOffset _virtualOrigin;
    private readonly double _speed;
    private readonly long _firstTimestamp;

    public ScaledTime(TimeProvider real, DateTimeOffset realOrigin, DateTimeOffset virtualOrigin, double speed)
    {
        if (!double.IsFinite(speed) || speed <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed must be a number above 0.");
        }

        _real = real;
        _realOrigin = realOrigin;
        _virtualOrigin = virtualOrigin.ToUniversalTime();
        _speed = speed;
        _firstTimestamp = real.GetTimestamp();
    }

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _virtualOrigin + ((_real.GetUtcNow() - _realOrigin) * _speed);

    // Counted from the first reading, so that a machine's long uptime times the speed cannot overflow.
    public override long GetTimestamp() => (long)((_real.GetTimestamp() - _firstTimestamp) * _speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(_real.CreateTimer(callback, state, ToReal(dueTime), ToReal(period)), this);

    internal TimeSpan ToReal(TimeSpan span) =>
        span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds((long)Math.Ceiling(span.TotalMilliseconds / _speed));
}
