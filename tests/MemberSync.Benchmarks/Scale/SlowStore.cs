using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Scale;

/// <summary>A storage service that takes the same short time for everything, as Azure Storage does at the median.</summary>
internal sealed class SlowStore : IStoreFaults
{
    public static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(3);

    public TimeSpan Before(StoreOperation operation) => Latency;
}
