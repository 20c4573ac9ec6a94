using MemberSync.Benchmarks.Limits;
using Xunit;

namespace MemberSync.Benchmarks.Tests;

public sealed class BooksTests
{
    [Fact]
    public void Limit_is_used_whole_when_full_bursts_come_a_minute_apart() =>
        Assert.Equal(100, Taken(90, TimeSpan.FromMinutes(2)).Used, 3);

    [Fact]
    public void Limit_is_half_used_when_the_calls_take_twice_as_long() =>
        Assert.Equal(50, Taken(90, TimeSpan.FromMinutes(4)).Used, 3);

    [Fact]
    public void Calls_that_were_taken_at_once_say_nothing_of_the_limit() =>
        Assert.Equal(0, Taken(12, TimeSpan.FromMinutes(1)).Used);

    private static Books Taken(int accepted, TimeSpan took) => new(accepted, 0, 30, 30, took);
}
