using MemberSync.Benchmarks.Load;
using Xunit;

namespace MemberSync.Benchmarks.Tests;

public sealed class LatenciesTests
{
    private readonly Latencies _hundred = new([.. Enumerable.Range(1, 100)], 0, TimeSpan.FromSeconds(2));

    [Theory]
    [InlineData(0.5, 51)]
    [InlineData(0.99, 100)]
    [InlineData(1, 100)]
    public void Share_of_requests_was_answered_within(double share, double milliseconds) =>
        Assert.Equal(milliseconds, _hundred.At(share));

    [Fact]
    public void Rate_counts_what_was_answered() => Assert.Equal(50, _hundred.PerSecond);
}
