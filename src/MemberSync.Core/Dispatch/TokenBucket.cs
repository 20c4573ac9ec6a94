using System.Collections.Immutable;

namespace MemberSync.Core.Dispatch;

/// <summary>
/// At most <paramref name="Capacity"/> calls at once, and one more for every <paramref name="Interval"/> that has passed
/// since. With a capacity of 1 it is "one call per interval".
/// </summary>
/// <remarks>
/// What was called is a debt: each call adds an interval, and time pays it off. A call adds at the latest moment at which
/// the partner can have counted it, because a later one leaves more debt: its answer; now, as long as it may be on its
/// way; and the last possible arrival of one that was never heard of. So the partner's bucket never holds less than ours.
/// </remarks>
/// <param name="Hold">The longest time from reservation to sending.</param>
public sealed record TokenBucket(int Capacity, TimeSpan Interval, TimeSpan Hold) : RateRule
{
    // Our clock may go a thousandth faster than real while it is being put right. It costs 0.2 % of the rate.
    private const int Slack = 500;

    /// <summary>How long a drained bucket takes to fill.</summary>
    public override TimeSpan Rest => Capacity * Price;

    private TimeSpan Price => Interval + (Interval / Slack);

    public override int Available(Budget budget, DateTimeOffset now)
    {
        var use = Use(budget, now);
        return budget.BlockedUntil > now ? 0 : Math.Max(0, use.Allowed - use.Used);
    }

    public override BudgetUse Use(Budget budget, DateTimeOffset now) =>
        new(UnderWay(budget, now) + Calls(Debt(Arrivals(budget, now), now)), Capacity);

    public override DateTimeOffset NextChange(Budget budget, DateTimeOffset now)
    {
        if (budget.BlockedUntil is { } until && until > now)
        {
            return until;
        }

        // Debt is paid off call by call, and that of a lost call from its last possible arrival on.
        var debt = Debt(Arrivals(budget, now), now);
        return budget.Reservations.Select(LastArrival).Where(arrival => arrival > now)
            .Append(debt > TimeSpan.Zero ? now + debt - ((Calls(debt) - 1) * Price) : DateTimeOffset.MaxValue)
            .Min();
    }

    /// <summary>
    /// Old debt is kept as the fewest calls that leave the same debt. Answers younger than a call can last stay as they
    /// are: one that is noted late still finds its place among them.
    /// </summary>
    public override Budget Forget(Budget budget, DateTimeOffset now)
    {
        var arrivals = Arrivals(budget, now);
        var settled = now - Hold - CallTimeout;
        var old = arrivals.IndexAfter(settled);
        var debt = Debt(arrivals[..old], settled);
        var calls = Calls(debt);
        return budget with
        {
            Answers = [.. Enumerable.Repeat(settled - ((calls * Price) - debt), calls), .. arrivals[old..]],
            Reservations = budget.Reservations.RemoveAll(reservation => LastArrival(reservation) <= now),
            BlockedUntil = budget.BlockedUntil > now ? budget.BlockedUntil : null,
        };
    }

    private int UnderWay(Budget budget, DateTimeOffset now) => budget.Reservations
        .Where(reservation => LastArrival(reservation) > now)
        .Sum(reservation => reservation.Count);

    // The calls that have arrived by now for certain, each as late as can be, oldest first.
    private ImmutableArray<DateTimeOffset> Arrivals(Budget budget, DateTimeOffset now)
    {
        var lost = budget.Reservations.Where(reservation => LastArrival(reservation) <= now)
            .SelectMany(reservation => Enumerable.Repeat(LastArrival(reservation), reservation.Count))
            .ToList();
        return lost.Count == 0 ? budget.Answers : [.. budget.Answers.Concat(lost).Order()];
    }

    private TimeSpan Debt(ImmutableArray<DateTimeOffset> arrivals, DateTimeOffset now)
    {
        var (debt, at) = (TimeSpan.Zero, DateTimeOffset.MinValue);
        foreach (var arrival in arrivals)
        {
            debt = Paid(debt, arrival - at) + Price;
            at = arrival;
        }

        return at > now ? debt + (at - now) : Paid(debt, now - at);
    }

    private static TimeSpan Paid(TimeSpan debt, TimeSpan time) => debt > time ? debt - time : TimeSpan.Zero;

    // Part of a call counts as a whole one.
    private int Calls(TimeSpan debt) => (int)((debt.Ticks + Price.Ticks - 1) / Price.Ticks);

    private DateTimeOffset LastArrival(Reservation reservation) => reservation.SendBy + CallTimeout;
}
