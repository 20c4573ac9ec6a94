namespace MemberSync.Benchmarks.Measuring;

/// <summary>What a stretch of work took of this process: time, processor time, memory asked for.</summary>
internal readonly record struct Gauge(TimeSpan Elapsed, TimeSpan Processor, long Bytes)
{
    /// <summary>Begins a stretch, with what was left by the one before cleared away; the function ends it.</summary>
    public static Func<Gauge> Start(TimeProvider time)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var processor = Environment.CpuUsage.TotalTime;
        var started = time.GetTimestamp();
        return () => new(
            time.GetElapsedTime(started),
            Environment.CpuUsage.TotalTime - processor,
            GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    public double PerSecond(int count) => count / Elapsed.TotalSeconds;

    public double MillisecondsEach(int count) => Processor.TotalMilliseconds / count;

    public double KibibytesEach(int count) => Bytes / 1024.0 / count;
}
