namespace MemberSync.Benchmarks.Scale;

/// <summary>The real clock, ahead by as much as it was moved.</summary>
internal sealed class JumpTime(TimeProvider real) : TimeProvider
{
    private TimeSpan _ahead;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _ahead;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    public void Jump(TimeSpan span) => _ahead += span;
}
