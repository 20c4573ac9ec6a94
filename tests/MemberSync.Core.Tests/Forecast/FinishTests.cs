using MemberSync.Core.Dispatch;
using MemberSync.Core.Forecast;
using Xunit;
using static MemberSync.Core.Tests.Dispatch.Rates;

namespace MemberSync.Core.Tests.Forecast;

public sealed class FinishTests
{
    [Fact]
    public void Nothing_to_do_is_done_never_and_needs_no_night()
    {
        var table = Finish.Of([], Backlogs.Terms, At("12:00"));

        Assert.Equal((0, null, 0), (table.Calls, table.DoneAt, table.Tonight!.Calls));
    }

    [Fact]
    public void Bulk_waits_for_the_opening_and_then_takes_what_the_window_allows()
    {
        var table = Finish.Of([Backlogs.Bulk(2000)], Backlogs.Terms, At("12:00"));

        // By day until 21:01:02, so 30 in the first minute; then nine full bursts of 200 and a part.
        Assert.InRange(table.DoneAt!.Value, At("21:10"), At("21:12"));
        Assert.Equal((2000, 0), (table.Tonight!.Calls, table.Tonight.Left));
    }

    [Fact]
    public void What_does_not_fit_is_left_for_the_next_night()
    {
        var table = Finish.Of([Backlogs.Bulk(80_000)], Backlogs.Terms, At("20:00"));

        Assert.Equal(2, table.Nights.Length);
        Assert.Equal(80_000, table.Nights.Sum(night => night.Calls));
        Assert.Equal(table.Nights[1].Calls, table.Tonight!.Left);
        Assert.InRange(table.Tonight.Calls, 71_000, 72_000);
        Assert.InRange(table.Tonight.Share, 0.99, 1);
        Assert.InRange(table.DoneAt!.Value, At("21:42").AddDays(1), At("21:48").AddDays(1));
    }

    [Fact]
    public void Endpoints_run_side_by_side_so_the_busiest_one_decides()
    {
        var one = Finish.Of([Backlogs.Bulk(3000)], Backlogs.Terms, At("22:00"));

        var two = Finish.Of([Backlogs.Bulk(3000, Backlogs.Create, Backlogs.Update)], Backlogs.Terms, At("22:00"));

        Assert.InRange(two.DoneAt!.Value - one.DoneAt!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.Equal(6000, two.Calls);
    }

    [Fact]
    public void Endpoints_that_share_a_budget_take_as_long_as_all_their_calls()
    {
        var load = Backlogs.Bulk(3000, Backlogs.Create, Backlogs.Update);
        var terms = Backlogs.Terms with { Plan = new Backlogs { Shared = true } };

        var apart = Finish.Of([load], Backlogs.Terms, At("22:00")).DoneAt!.Value - At("22:00");
        var together = Finish.Of([load], terms, At("22:00")).DoneAt!.Value - At("22:00");

        Assert.InRange(together / apart, 1.9, 2.2);
    }

    [Fact]
    public void What_was_called_of_late_counts()
    {
        var spent = Enumerable.Range(0, 30).Aggregate(Budget.Empty, (b, _) => b.Reserve("1", 1, At("11:59")).Answer("1", At("11:59:30")));
        var terms = Backlogs.Terms with { Budgets = Backlogs.Terms.Budgets.Add(new BudgetName(Backlogs.Update.Name), spent) };

        var table = Finish.Of([Backlogs.Edits(1, At("11:00"))], terms, At("12:00"));

        Assert.InRange(table.DoneAt!.Value, At("12:00:30"), At("12:00:31"));
    }

    [Fact]
    public void Edits_wait_for_their_tick_and_are_not_counted_as_left_at_night()
    {
        var table = Finish.Of([Backlogs.Edits(3, At("04:15"))], Backlogs.Terms, At("02:00"));

        Assert.InRange(table.DoneAt!.Value, At("04:15"), At("04:15:01"));
        Assert.Equal(0, table.Tonight!.Left);
    }

    [Fact]
    public void Endpoint_that_never_has_a_slot_is_never_done()
    {
        var blocked = Budget.Empty.Block(DateTimeOffset.MaxValue);
        var terms = Backlogs.Terms with { Budgets = Backlogs.Terms.Budgets.Add(new BudgetName(Backlogs.Update.Name), blocked) };

        var table = Finish.Of([Backlogs.Edits(1, At("11:00"))], terms, At("12:00"));

        Assert.Null(table.DoneAt);
    }
}
