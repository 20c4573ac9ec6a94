using MemberSync.Benchmarks.Reporting;
using Xunit;

namespace MemberSync.Benchmarks.Tests;

public sealed class SpreadTests
{
    [Fact]
    public void Middle_of_an_even_number_of_runs_lies_between_the_middle_two() =>
        Assert.Equal(new Spread(2.5, 1, 4), Spread.Of([4, 1, 3, 2]));

    [Fact]
    public void Range_is_left_out_when_all_runs_are_alike() => Assert.Equal("2 /s", Spread.Of([2, 2]).Show("/s"));

    [Theory]
    [InlineData(12345.6, "12,346")]
    [InlineData(12.34, "12.3")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.12345, "0.1235")]
    [InlineData(0, "0")]
    public void Numbers_have_the_digits_that_say_something(double value, string shown) =>
        Assert.Equal(shown, Spread.Of([value]).Show(""));
}
