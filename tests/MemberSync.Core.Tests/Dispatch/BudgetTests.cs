using MemberSync.Core.Dispatch;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class BudgetTests
{
    private static readonly DateTimeOffset Noon = Rates.At("12:00:00");

    [Fact]
    public void Answers_are_kept_oldest_first_in_whatever_order_they_come()
    {
        var budget = Budget.Empty.Answer("a", Noon.AddSeconds(2)).Answer("a", Noon).Answer("a", Noon.AddSeconds(1));

        Assert.Equal([Noon, Noon.AddSeconds(1), Noon.AddSeconds(2)], budget.Answers.AsEnumerable());
    }

    [Fact]
    public void Answer_takes_one_call_from_its_own_reservation()
    {
        var budget = Budget.Empty.Reserve("a", 2, Noon).Reserve("b", 3, Noon);

        Assert.Equal(4, budget.Answer("b", Noon).Reserved);
        var answered = budget.Answer("b", Noon).Answer("b", Noon).Answer("b", Noon);
        Assert.Equal("a", Assert.Single(answered.Reservations).Holder);
    }

    [Fact]
    public void Answer_of_a_forgotten_reservation_counts_on_top()
    {
        var budget = Budget.Empty.Reserve("a", 1, Noon).Answer("gone", Noon);

        Assert.Equal((1, 1), (budget.Reserved, budget.Answers.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Reserving_no_call_is_a_mistake(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Budget.Empty.Reserve("a", count, Noon));

    [Fact]
    public void Longest_block_stays()
    {
        var budget = Budget.Empty.Block(Noon.AddMinutes(2)).Block(Noon.AddMinutes(1));

        Assert.Equal(Noon.AddMinutes(2), budget.BlockedUntil);
    }
}
