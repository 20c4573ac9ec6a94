namespace MemberSync.Benchmarks.Rigs;

/// <summary>
/// Lets 2,000 rows or messages a second pass, the published limit of a partition of an Azure table and of a queue; who
/// comes when they are spent waits its turn. Safe for concurrent use.
/// </summary>
internal sealed class Throttle
{
    private const int PerSecond = 2_000;

    // What may come at once after a pause.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private DateTimeOffset _free;

    /// <summary>How long to wait until so many more may pass.</summary>
    public TimeSpan Take(int things, DateTimeOffset now)
    {
        lock (_lock)
        {
            var earliest = now - Burst;
            _free = (_free > earliest ? _free : earliest) + TimeSpan.FromSeconds((double)things / PerSecond);
            return _free > now ? _free - now : TimeSpan.Zero;
        }
    }
}
