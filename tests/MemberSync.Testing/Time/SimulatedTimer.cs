namespace MemberSync.Testing.Time;

/// <summary>A timer of <see cref="SimulatedTime"/>.</summary>
internal sealed class SimulatedTimer(SimulatedTime time, Action callback) : ITimer
{
    /// <summary>The order in which timers fire: by when they are due, then by when they were set.</summary>
    internal static readonly IComparer<SimulatedTimer> ByDue =
        Comparer<SimulatedTimer>.Create((left, right) => (left.Due, left.Order).CompareTo((right.Due, right.Order)));

    private volatile bool _disposed;

    internal DateTimeOffset Due { get; set; }

    internal long Order { get; set; }

    internal TimeSpan Period { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
        {
            return false;
        }

        time.Schedule(this, Checked(dueTime), Checked(period));
        return true;
    }

    public void Dispose()
    {
        _disposed = true;
        time.Schedule(this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Run()
    {
        if (!_disposed)
        {
            callback();
        }
    }

    private static TimeSpan Checked(TimeSpan span) =>
        span >= TimeSpan.Zero || span == Timeout.InfiniteTimeSpan
            ? span
            : throw new ArgumentOutOfRangeException(nameof(span), span, "A timer's span is zero or more, or infinite.");
}
