namespace MemberSync.Functions.Hosting;

/// <summary>
/// A clock that runs <c>speed</c> times faster than the real one. Processes that are given the same origin, start and
/// speed share one virtual time, because it is computed from the real wall clock alone. For demonstrations.
/// </summary>
/// <remarks>Timers never fire early: due times are rounded up to the milliseconds that system timers use.</remarks>
internal sealed class ScaledTime(TimeProvider real, DateTimeOffset origin, DateTimeOffset start, double speed)
    : TimeProvider
{
    private readonly long _firstTimestamp = real.GetTimestamp();
    private readonly DateTimeOffset _start = start.ToUniversalTime();

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _start + ((real.GetUtcNow() - origin) * speed);

    // Counted from the first reading, so that a machine's long uptime times the speed cannot overflow.
    public override long GetTimestamp() => (long)((real.GetTimestamp() - _firstTimestamp) * speed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(real.CreateTimer(callback, state, ToReal(dueTime), ToReal(period)), this);

    internal TimeSpan ToReal(TimeSpan span) =>
        span <= TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(Math.Ceiling(span.TotalMilliseconds / speed));
}
