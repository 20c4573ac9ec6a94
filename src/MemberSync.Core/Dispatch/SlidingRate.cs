namespace MemberSync.Core.Dispatch;

/// <summary>
/// At most <paramref name="Limit"/> calls in any <paramref name="Period"/>; <paramref name="WindowLimit"/> while the
/// whole period lies inside the <paramref name="Window"/>. The stricter limit holds for every period that touches the
/// strict side of an edge, as the partner's clock and the arrival of calls may place it.
/// </summary>
/// <remarks>
/// Let a call be reserved at <c>t</c>. It arrives between <c>t</c> and <c>t + Reach</c>. Opening: a period that ends at
/// or after <c>Opens + Period</c> lies inside, so from <c>Opens + Period + Skew</c> on the window's limit holds.
/// Closing: a period that starts before <c>Closes - Period</c> ends inside, so a call that can arrive later than that
/// is strict, that is from <c>Closes - Period - Skew - Reach</c> on; with it count only calls answered after that
/// moment, because earlier ones share no period with it that touches the strict side.
/// </remarks>
/// <param name="Skew">How far the partner's clock may be from ours.</param>
/// <param name="Hold">The longest time from reservation to sending.</param>
public sealed record SlidingRate(
    int Limit, int WindowLimit, Window? Window, TimeSpan Period, TimeSpan Skew, TimeSpan Hold) : RateRule
{
    // Our clock may go a thousandth faster than real while it is being put right, and a partner may count periods with
    // both their ends: so a slot is free only a little after its period. It costs 0.2 % of the limit.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    public override TimeSpan Rest => Period;

    private TimeSpan Reach => Hold + CallTimeout;

    public override int Available(Budget budget, DateTimeOffset now)
    {
        if (budget.BlockedUntil > now)
        {
            return 0;
        }

        var use = Use(budget, now);
        return Math.Max(0, use.Allowed - use.Used);
    }

    public override BudgetUse Use(Budget budget, DateTimeOffset now)
    {
        var busy = Count(budget, now, DateTimeOffset.MinValue);
        if (StrictSince(now) is not { } since)
        {
            return new BudgetUse(busy, WindowLimit);
        }

        var strict = Count(budget, now, since);

        // Both limits hold; the reading shows the one that leaves less.
        return WindowLimit - busy < Limit - strict ? new BudgetUse(busy, WindowLimit) : new BudgetUse(strict, Limit);
    }

    public override DateTimeOffset NextChange(Budget budget, DateTimeOffset now)
    {
        if (budget.BlockedUntil is { } until && until > now)
        {
            return until;
        }

        var next = DateTimeOffset.MaxValue;
        var oldest = budget.Answers.IndexAfter(CountsAfter(now));
        if (oldest < budget.Answers.Length)
        {
            next = FreeAt(budget.Answers[oldest]);
        }

        foreach (var reservation in budget.Reservations)
        {
            next = Earlier(next, FreeAt(LastArrival(reservation)), now);
        }

        return Window is null
            ? next
            : Earlier(next, Window.NextOpening(now - Period - Skew) + Period + Skew, now);
    }

    public override Budget Forget(Budget budget, DateTimeOffset now) => budget with
    {
        Answers = budget.Answers.RemoveRange(0, budget.Answers.IndexAfter(CountsAfter(now))),
        Reservations = budget.Reservations.RemoveAll(reservation => FreeAt(LastArrival(reservation)) <= now),
        BlockedUntil = budget.BlockedUntil > now ? budget.BlockedUntil : null,
    };

    private DateTimeOffset FreeAt(DateTimeOffset lastArrival) => lastArrival + Period + Slack;

    // What arrived later than this has not been freed.
    private DateTimeOffset CountsAfter(DateTimeOffset now) => now - Period - Slack;

    private DateTimeOffset LastArrival(Reservation reservation) => reservation.SendBy + CallTimeout;

    // Null: the window's limit holds for a call reserved now. Otherwise since when calls count as strict.
    private DateTimeOffset? StrictSince(DateTimeOffset now)
    {
        if (Window is null)
        {
            return DateTimeOffset.MinValue;
        }

        var opened = Window.NextOpening(now).AddDays(-1);
        opened = Window.NextOpening(now) == now ? now : opened;
        var closes = Window.NextClosing(opened);
        var strictFrom = closes - Period - Skew - Reach;
        if (now < opened + Period + Skew)
        {
            return DateTimeOffset.MinValue; // What was called before the opening counts, every call of the last period.
        }

        return now < strictFrom ? null : strictFrom;
    }

    // Reservations count whenever they were made: their calls may still be on their way.
    private int Count(Budget budget, DateTimeOffset now, DateTimeOffset since)
    {
        var countsAfter = CountsAfter(now);
        var count = budget.Answers.Length - budget.Answers.IndexAfter(since > countsAfter ? since : countsAfter);
        foreach (var reservation in budget.Reservations)
        {
            count += FreeAt(LastArrival(reservation)) > now ? reservation.Count : 0;
        }

        return count;
    }

    private static DateTimeOffset Earlier(DateTimeOffset best, DateTimeOffset candidate, DateTimeOffset now) =>
        candidate > now && candidate < best ? candidate : best;
}
