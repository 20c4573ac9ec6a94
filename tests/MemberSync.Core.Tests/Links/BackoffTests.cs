using MemberSync.Core.Links;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(10, 2560)]
    [InlineData(11, 3600)]
    [InlineData(1000, 3600)]
    [InlineData(int.MaxValue, 3600)]
    public void Delay_doubles_up_to_an_hour(int attempts, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Delay(attempts, jitter: 0));

    [Fact]
    public void Chance_takes_off_up_to_half()
    {
        Assert.Equal(TimeSpan.FromSeconds(2.5), Backoff.Delay(1, jitter: 1));
        Assert.Equal(TimeSpan.FromMinutes(45), Backoff.Delay(99, jitter: 0.5));
    }
}
