using MemberSync.Core.Dispatch;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class TokenBucketTests
{
    private static readonly DateTimeOffset Noon = Rates.At("12:00:00");
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);

    // What one call costs: its interval, and 0.2 % for clocks that are being put right.
    private static readonly TimeSpan Price = Rates.Seconds(0.2004);

    private static readonly TokenBucket Bucket =
        new(10, Rates.Seconds(0.2), Hold: Rates.Seconds(5)) { CallTimeout = Rates.Seconds(10) };

    [Fact]
    public void Answered_call_is_paid_off_an_interval_after_its_answer()
    {
        var budget = Budget.Empty.Reserve("a", 1, Noon + Bucket.Hold).Answer("a", Noon + Step);

        Assert.Equal(9, Bucket.Available(budget, Noon + Price));
        Assert.Equal(10, Bucket.Available(budget, Noon + Step + Price));
        Assert.Equal(Noon + Step + Price, Bucket.NextChange(budget, Noon + Step));
    }

    [Fact]
    public void Lost_call_is_paid_off_after_its_last_possible_arrival()
    {
        var budget = Budget.Empty.Reserve("a", 3, Noon + Bucket.Hold);
        var arrived = Noon + Bucket.Hold + Bucket.CallTimeout;

        Assert.Equal(7, Bucket.Available(budget, arrived + Price - Step));
        Assert.Equal(8, Bucket.Available(budget, arrived + Price));
        Assert.Equal(10, Bucket.Available(budget, arrived + (3 * Price)));
    }

    [Fact]
    public void Blocked_bucket_allows_nothing_until_the_moment_the_partner_named()
    {
        var budget = Budget.Empty.Block(Noon + Rates.Seconds(30));

        Assert.Equal(0, Bucket.Available(budget, Noon));
        Assert.Equal(Noon + Rates.Seconds(30), Bucket.NextChange(budget, Noon));
        Assert.Equal(10, Bucket.Available(budget, Noon + Rates.Seconds(30)));
    }

    [Fact]
    public void Untouched_bucket_has_nothing_to_wait_for() =>
        Assert.Equal(DateTimeOffset.MaxValue, Bucket.NextChange(Budget.Empty, Noon));

    [Fact]
    public void Drained_bucket_rests_until_it_is_full_when_the_partner_names_no_time() =>
        Assert.Equal(10 * Price, Bucket.Rest);

    [Fact]
    public void Nothing_becomes_available_before_the_next_change() => Check((budget, now) =>
    {
        var next = Bucket.NextChange(budget, now);
        var end = next < now + Rates.Seconds(30) ? next : now + Rates.Seconds(30);
        var available = Bucket.Available(budget, now);

        for (var at = now; at < end; at += Step * 7)
        {
            Assert.InRange(Bucket.Available(budget, at), 0, available);
        }
    });

    [Fact]
    public void Waiting_for_the_next_change_ends_with_calls_to_make() => Check((budget, now) =>
    {
        var jumps = 0;
        for (var at = now; Bucket.Available(budget, at) == 0; at = Bucket.NextChange(budget, at))
        {
            Assert.InRange(jumps++, 0, budget.Answers.Length + budget.Reserved + 2);
        }
    });

    [Fact]
    public void Forgetting_changes_nothing_from_then_on() => Check((budget, now) =>
    {
        var less = Bucket.Forget(budget, now);

        for (var at = now; at < now + Rates.Seconds(40); at += Rates.Seconds(0.09))
        {
            Assert.Equal(Bucket.Available(budget, at), Bucket.Available(less, at));
            Assert.Equal(Bucket.Use(budget, at), Bucket.Use(less, at));
            Assert.Equal(Bucket.NextChange(budget, at), Bucket.NextChange(less, at));
        }
    });

    [Fact]
    public void Forgetting_keeps_no_more_calls_than_the_bucket_holds_and_those_that_may_be_noted_late()
    {
        var budget = Enumerable.Range(0, 5_000).Aggregate(
            Budget.Empty, (past, call) => Bucket.Forget(past.Answer("a", Noon + (call * Price)), Noon + (call * Price)));

        Assert.InRange(budget.Answers.Length, 1, 10 + 75);
    }

    [Fact]
    public void Answer_that_is_noted_after_younger_ones_were_kept_counts_in_full()
    {
        var early = Noon + Rates.Seconds(1);
        var busy = Enumerable.Range(0, 5).Aggregate(Budget.Empty, (past, _) => past.Answer("a", early));

        var kept = Bucket.Forget(busy.Reserve("late", 1, early + Bucket.Hold), early).Answer("late", Noon);

        Assert.Equal(5, Bucket.Available(kept, early)); // Paid off since, and the five are not.
        Assert.Equal(4, Bucket.Available(busy.Answer("late", early), early));
    }

    private static void Check(Action<Budget, DateTimeOffset> property)
    {
        for (var i = 0; i < 200; i++)
        {
            var chance = new SeededRandom(TestSeed.For($"bucket {i}"));
            var budget = Budget.Empty;
            for (var calls = chance.Next(chance.Chance(0.5) ? 8 : 60); calls > 0; calls--)
            {
                budget = budget.Answer("no one", Noon - (Rates.Seconds(20) * chance.NextDouble()));
            }

            for (var block = chance.Next(4); block > 0; block--)
            {
                budget = budget.Reserve($"{block}", 1 + chance.Next(4), Noon + Rates.Seconds(5 - (20 * chance.NextDouble())));
            }

            property(chance.Chance(0.2) ? budget.Block(Noon + Rates.Seconds(chance.Next(20) - 5)) : budget, Noon);
        }
    }
}
