namespace MemberSync.Benchmarks.Limits;

/// <summary>What every contender is given to do, and the limit that it is told of.</summary>
/// <param name="People">How many people are to be created at the partner, one call each.</param>
internal sealed record Work(int People)
{
    /// <summary>Calls in any <see cref="Window"/>, as the partner allows by day.</summary>
    public const int Limit = 30;

    /// <summary>Calls side by side of all workers together; as the hub makes them at this partner.</summary>
    public const int Parallel = 12;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>The least time from the first call to the last: full bursts, each a window after the one before.</summary>
    public TimeSpan Bound => Window * ((People / (double)Limit) - 1);
}
