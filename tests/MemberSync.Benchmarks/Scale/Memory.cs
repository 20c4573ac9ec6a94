namespace MemberSync.Benchmarks.Scale;

internal static class Memory
{
    /// <summary>What this process holds once everything that nobody needs is gone, in MiB.</summary>
    public static double Kept() => GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0;
}
