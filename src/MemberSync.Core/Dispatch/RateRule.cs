namespace MemberSync.Core.Dispatch;

/// <summary>
/// How many calls a partner allows at one endpoint. Rules are data; what was called is in the budget.
/// </summary>
public abstract record RateRule
{
    /// <summary>
    /// The longest time a call may take from its sending until the hub gives up on the answer. A reserved call that
    /// was never heard of may have reached the partner as late as this after its reservation ran out.
    /// </summary>
    public required TimeSpan CallTimeout { get; init; }

    /// <summary>The longest time from the reservation of a call to its sending.</summary>
    public abstract TimeSpan Hold { get; init; }

    /// <summary>How long to make no call when the partner says "too many" and not for how long.</summary>
    public abstract TimeSpan Rest { get; }

    /// <summary>How many calls may be reserved at <paramref name="now"/>; 0 or more.</summary>
    public abstract int Available(Budget budget, DateTimeOffset now);

    /// <summary>The first moment after <paramref name="now"/> at which more calls may be available than now.</summary>
    public abstract DateTimeOffset NextChange(Budget budget, DateTimeOffset now);

    /// <summary>How many calls were made or may have been made of those that count now, and how many may.</summary>
    public abstract BudgetUse Use(Budget budget, DateTimeOffset now);

    /// <summary>The budget without what can no longer count.</summary>
    public abstract Budget Forget(Budget budget, DateTimeOffset now);
}
