namespace MemberSync.Simulators.Faults;

/// <summary>
/// Ordinary network latency. Which part of it falls before the arrival is chance, because a caller that spaces its
/// sends exactly must not assume that they arrive so.
/// </summary>
internal sealed class Latency(Random random, TimeSpan least, TimeSpan jitter)
{
    private readonly Lock _lock = new();

    public LatencyDraw Next()
    {
        lock (_lock)
        {
            var total = least + (jitter * random.NextDouble());
            return new LatencyDraw(total * random.NextDouble(), total);
        }
    }
}
