using Xunit;

namespace MemberSync.Benchmarks.Tests;

public sealed class BenchOptionsTests
{
    [Fact]
    public void Everything_runs_five_times_unless_told_otherwise()
    {
        var options = BenchOptions.Read([], out _);

        Assert.Equal((0, 5, false, false), (options!.Only.Length, options.Runs, options.IsQuick, options.Writes));
    }

    [Fact]
    public void Measurements_runs_and_writing_can_be_chosen()
    {
        var options = BenchOptions.Read(["--only", "night,startup", "--runs", "3", "--write"], out _);

        Assert.Equal(new[] { "night", "startup" }, options!.Only.AsEnumerable());
        Assert.Equal((3, true), (options.Runs, options.Writes));
    }

    [Theory]
    [InlineData("--runs", "0")]
    [InlineData("--runs", "many")]
    [InlineData("--only", "")]
    [InlineData("--faster", "")]
    public void What_is_not_understood_is_named(string option, string value)
    {
        Assert.Null(BenchOptions.Read([option, value], out var fault));
        Assert.Contains(option, fault, StringComparison.Ordinal);
    }
}
