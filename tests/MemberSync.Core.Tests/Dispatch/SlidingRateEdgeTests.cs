using MemberSync.Core.Dispatch;
using MemberSync.Testing.Core;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class SlidingRateEdgeTests
{
    private static readonly SlidingRate Rate = Rates.Mywellness;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Reach = Rate.Hold + Rate.CallTimeout;

    [Theory]
    [InlineData("20:59:00", "21:02:30", "21:00:00", -2)]
    [InlineData("20:59:00", "21:02:30", "21:00:00", 2)]
    [InlineData("20:59:00", "21:02:30", "21:00:40", -2)]
    [InlineData("02:57:30", "03:01:30", "02:58:28", -2)]
    [InlineData("02:58:27.999", "03:01:30", "02:58:28", 2)]
    [InlineData("02:58:28", "03:01:30", "02:59:30", 2)]
    [InlineData("02:57:30", "03:01:30", "02:58:28", 2)]
    [InlineData("02:57:30", "03:01:30", "02:59:10", 2)]
    public void Greedy_worker_stays_within_both_limits_at_every_millisecond_of_an_edge(
        string from, string to, string lateUntil, int skew)
    {
        var log = Rates.Log([]);
        var budget = Budget.Empty;
        var underWay = new Queue<(DateTimeOffset Answered, int Count)>();
        for (var now = Rates.At(from); now < Rates.At(to); now += Step)
        {
            while (underWay.TryPeek(out var batch) && batch.Answered <= now)
            {
                budget = Answer(budget, underWay.Dequeue());
            }

            // Everything that is allowed is called at once; until a moment calls take as long as they may, then none.
            if (Rate.Available(budget, now) is var available && available > 0)
            {
                var arrives = now < Rates.At(lateUntil) ? now + Reach : now;
                budget = Rate.Forget(budget, now).Reserve(Holder(arrives), available, now + Rate.Hold);
                Arrive(log, arrives + Rates.Seconds(skew), available);
                underWay.Enqueue((arrives, available));
            }
        }

        Assert.InRange(log.Worst(), Rates.DayLimit, Rates.NightLimit);
        Assert.InRange(log.WorstOnStrictSide(), Rates.DayLimit, Rates.DayLimit);
    }

    [Fact]
    public void Night_limit_begins_when_no_period_can_reach_back_before_the_opening()
    {
        var begins = Rates.At("21:01:02"); // 60 s and the skew of 2 s

        Assert.Equal(Rates.DayLimit, Rate.Available(Budget.Empty, begins - Step));
        Assert.Equal(Rates.NightLimit, Rate.Available(Budget.Empty, begins));
        Assert.Equal(begins, Rate.NextChange(Budget.Empty, Rates.At("20:00:00")));
    }

    [Fact]
    public void Night_limit_ends_when_a_call_may_arrive_in_a_period_that_reaches_the_closing()
    {
        var ends = Rates.At("02:58:28"); // 60 s, the skew of 2 s and a reach of 30 s before

        Assert.Equal(Rates.NightLimit, Rate.Available(Budget.Empty, ends - Step));
        Assert.Equal(Rates.DayLimit, Rate.Available(Budget.Empty, ends));
    }

    [Fact]
    public void Calls_answered_before_the_strict_side_count_only_with_the_night_limit()
    {
        var ends = Rates.At("02:58:28");
        var busy = Enumerable.Range(0, 190).Aggregate(Budget.Empty, (budget, _) => budget.Answer("x", ends - Step));

        Assert.Equal(10, Rate.Available(busy, ends));
        Assert.Equal(new BudgetUse(190, Rates.NightLimit), Rate.Use(busy, ends));
        Assert.Equal(10, Rate.Available(busy, Rates.At("02:59:00")));
        Assert.Equal(Rates.DayLimit, Rate.Available(busy, ends + Rate.Period + TimeSpan.FromMilliseconds(100)));
    }

    private static string Holder(DateTimeOffset arrives) => $"{arrives.Ticks}";

    private static Budget Answer(Budget budget, (DateTimeOffset Answered, int Count) batch)
    {
        for (var i = 0; i < batch.Count; i++)
        {
            budget = budget.Answer(Holder(batch.Answered), batch.Answered);
        }

        return budget;
    }

    private static void Arrive(ArrivalLog log, DateTimeOffset at, int count)
    {
        for (var i = 0; i < count; i++)
        {
            log.Add(at);
        }
    }
}
