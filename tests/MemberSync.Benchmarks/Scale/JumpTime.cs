namespace MemberSync.Benchmarks.Scale;

/// <summary>
/// The real clock until it is stopped; from then on it is only moved by hand, so that how much is remembered does not
/// depend on how fast the machine is. Timers are always the real clock's.
/// </summary>
internal sealed class JumpTime(TimeProvider real) : TimeProvider
{
    private DateTimeOffset? _stopped;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _stopped ?? real.GetUtcNow();

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    public void Stop() => _stopped = GetUtcNow();

    public void Jump(TimeSpan span) => _stopped = GetUtcNow() + span;
}
