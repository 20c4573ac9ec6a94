namespace MemberSync.Testing.Core;

/// <summary>
/// A partner's token bucket, as the partner keeps it: full at first, one token per call that arrives, filling with time
/// by the partner's own clock. It shares no code with the budgets that it judges.
/// </summary>
public static class ArrivalBucket
{
    /// <summary>How many of the calls found no token.</summary>
    /// <param name="perSecond">Tokens that come back in a second.</param>
    public static int Refused(IEnumerable<DateTimeOffset> arrivals, int capacity, decimal perSecond)
    {
        var (tokens, last, refused) = ((decimal)capacity, DateTimeOffset.MinValue, 0);
        foreach (var arrival in arrivals.Order())
        {
            var elapsed = Math.Min((arrival - last).Ticks, TimeSpan.TicksPerDay) / (decimal)TimeSpan.TicksPerSecond;
            tokens = Math.Min(capacity, tokens + (elapsed * perSecond));
            last = arrival;
            if (tokens < 1)
            {
                refused++;
            }
            else
            {
                tokens--;
            }
        }

        return refused;
    }
}
