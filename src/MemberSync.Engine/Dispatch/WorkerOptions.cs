namespace MemberSync.Engine.Dispatch;

/// <summary>How workers behave in this process.</summary>
public sealed class WorkerOptions
{
    /// <value>
    /// Names this process as holder of leases. A holder takes its own lease again at once, so the name must not be
    /// used by two processes at a time; the embedded store, which only one process can open, uses a fixed one.
    /// </value>
    public required string Owner { get; init; }

    /// <value>
    /// By how much the clock of this process may be wrong now, either way; null: it does not know. What another process
    /// has noted counts longer by both their errors. Default: it never knows.
    /// </value>
    public Func<TimeSpan?> ClockError { get; init; } = () => null;

    /// <value>
    /// The most by which the clocks of two processes that share a store may differ where one of them does not know its
    /// error. Default 2 seconds.
    /// </value>
    public TimeSpan ClockAllowance { get; init; } = TimeSpan.FromSeconds(2);

    /// <value>
    /// How long a lease holds without renewal, which is how long a connection rests after its worker's process died. Each
    /// turn renews it, and the longest time between two is that of a call (25 seconds with a photo). One that expired too
    /// early costs work and harms nothing. Default 45 seconds.
    /// </value>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(45);

    /// <value>A worker with nothing to do waits this long for work before it ends. Default 2 seconds.</value>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(2);

    /// <value>How long an answer waits for others that are stored with it. Default 25 milliseconds.</value>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMilliseconds(25);

    /// <value>How often a busy worker looks for work that others queued. Default 5 seconds.</value>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <value>After this a worker hands over to the next one by a message; less than the host allows an invocation. Default 8 minutes.</value>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromMinutes(8);
}
