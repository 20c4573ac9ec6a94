using MemberSync.Core.Links;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class RemovalGuardTests
{
    private static readonly DateTimeOffset Now = LinkStory.Start;

    [Theory]
    [InlineData(3, 0, 1000, 3)]
    [InlineData(3, 1, 1000, 10)]
    [InlineData(3, 1, 0, 3)]
    [InlineData(0, 0, 1000, 0)]
    public void As_many_are_let_through_in_a_day_as_the_larger_limit_allows(int count, int percent, int linked, int expected)
    {
        var guard = new RemovalGuard(count, percent);

        var tally = Repeat(guard, linked, 20);

        Assert.Equal((expected, 20 - expected), (tally.Removed, tally.Staged));
    }

    [Fact]
    public void First_that_waits_is_told_apart()
    {
        var guard = new RemovalGuard(1, 0);

        var first = guard.Admit(null, 100, Now);
        var second = guard.Admit(first, 100, Now);
        var third = guard.Admit(second, 100, Now);

        Assert.Equal((false, true, false), (first.IsFirstStaged, second.IsFirstStaged, third.IsFirstStaged));
        Assert.True(third.IsStaged);
    }

    [Fact]
    public void Next_day_begins_anew()
    {
        var guard = new RemovalGuard(1, 0);
        var full = Repeat(guard, 100, 5);

        var next = guard.Admit(full, 100, Now.AddDays(1));

        Assert.Equal((1, 0, false), (next.Removed, next.Staged, next.IsStaged));
    }

    private static RemovalTally Repeat(RemovalGuard guard, int linked, int times) => Enumerable.Range(0, times)
        .Aggregate((RemovalTally?)null, (tally, _) => guard.Admit(tally, linked, Now))!;
}
