using MemberSync.Core.Dispatch;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class SlidingRateTests
{
    private const int Cases = 300;

    private static readonly SlidingRate Rate = Rates.Mywellness;
    private static readonly DateTimeOffset Noon = Rates.At("12:00:00");
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    // How much longer than its period a call counts, for clocks that are being put right.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    [Fact]
    public void Reserved_call_counts_until_its_period_after_the_answer_has_passed()
    {
        var answered = Noon + Rates.Seconds(5);
        var reserved = Budget.Empty.Reserve("a", 1, Noon + Rate.Hold);

        var budget = reserved.Answer("a", answered);

        Assert.Equal(29, Rate.Available(reserved, Noon));
        Assert.Equal(29, Rate.Available(budget, answered + Rate.Period));
        Assert.Equal(30, Rate.Available(budget, answered + Rate.Period + Slack));
        Assert.Equal(answered + Rate.Period + Slack, Rate.NextChange(budget, answered));
    }

    [Fact]
    public void Lost_reservation_counts_until_its_last_possible_arrival_has_passed()
    {
        var reserved = Budget.Empty.Reserve("a", 7, Noon + Rate.Hold);
        var free = Noon + Rate.Hold + Rate.CallTimeout + Rate.Period + Slack;

        Assert.Equal(23, Rate.Available(reserved, free - Step));
        Assert.Equal(30, Rate.Available(reserved, free));
        Assert.Equal(free, Rate.NextChange(reserved, Noon));
    }

    [Fact]
    public void Released_call_is_free_at_once()
    {
        var budget = Budget.Empty.Reserve("a", 2, Noon + Rate.Hold).Release("a");

        Assert.Equal(29, Rate.Available(budget, Noon));
        Assert.Equal(30, Rate.Available(budget.Release("a"), Noon));
        Assert.Equal(30, Rate.Available(budget.Release("a").Release("a"), Noon));
    }

    [Fact]
    public void Blocked_budget_allows_nothing_until_the_moment_the_partner_named()
    {
        var until = Noon + Rates.Seconds(30);
        var budget = Budget.Empty.Block(until).Block(Noon);

        Assert.Equal(0, Rate.Available(budget, until - Step));
        Assert.Equal(30, Rate.Available(budget, until));
        Assert.Equal(until, Rate.NextChange(budget, Noon));
    }

    [Fact]
    public void Rate_without_a_window_is_the_same_day_and_night()
    {
        var rate = Rate with { Window = null };

        Assert.Equal(30, rate.Available(Budget.Empty, Rates.At("22:00:00")));
        Assert.Equal(DateTimeOffset.MaxValue, rate.NextChange(Budget.Empty, Noon));
    }

    [Fact]
    public void Nothing_becomes_available_before_the_next_change() => Check((budget, now) =>
    {
        var next = Rate.NextChange(budget, now);
        var end = now + Rates.Seconds(150) is var limit && next < limit ? next : limit;
        var available = Rate.Available(budget, now);

        for (var at = now + (Step * 7); at < end; at += Step * 7)
        {
            Assert.InRange(Rate.Available(budget, at), 0, available);
        }

        Assert.InRange(Rate.Available(budget, end - TimeSpan.FromTicks(1)), 0, available);
    });

    [Fact]
    public void Waiting_for_the_next_change_ends_with_calls_to_make() => Check((budget, now) =>
    {
        var jumps = 0;
        for (var at = now; Rate.Available(budget, at) == 0; jumps++)
        {
            var next = Rate.NextChange(budget, at);

            Assert.InRange(next, at + TimeSpan.FromTicks(1), at + Rates.Seconds(120));
            at = next;
        }

        Assert.InRange(jumps, 0, budget.Answers.Length + budget.Reservations.Length + 1);
    });

    [Fact]
    public void Forgetting_changes_nothing_from_then_on() => Check((budget, now) =>
    {
        var less = Rate.Forget(budget, now);

        for (var at = now; at < now + Rates.Seconds(150); at += Rates.Seconds(0.25))
        {
            Assert.Equal(Rate.Available(budget, at), Rate.Available(less, at));
            Assert.Equal(Rate.Use(budget, at), Rate.Use(less, at));
            Assert.Equal(Rate.NextChange(budget, at), Rate.NextChange(less, at));
        }
    });

    [Fact]
    public void Forgetting_keeps_no_more_than_can_count()
    {
        var old = Budget.Empty.Answer("a", Noon).Reserve("b", 3, Noon).Block(Noon);

        var less = Rate.Forget(old, Noon + Rate.Period + Rate.CallTimeout + Slack);

        Assert.Equal((0, 0, null), (less.Answers.Length, less.Reservations.Length, less.BlockedUntil));
    }

    [Fact]
    public void Use_reads_what_is_available() => Check((budget, now) =>
    {
        var use = Rate.Use(budget, now);

        Assert.True(budget.BlockedUntil > now || Rate.Available(budget, now) == Math.Max(0, use.Allowed - use.Used));
    });

    private static void Check(Action<Budget, DateTimeOffset> property)
    {
        for (var i = 0; i < Cases; i++)
        {
            var (budget, now) = AnyBudget.Make(new SeededRandom(TestSeed.For($"budget {i}")));

            property(budget, now);
        }
    }
}
