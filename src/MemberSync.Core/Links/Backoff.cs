namespace MemberSync.Core.Links;

/// <summary>How long to wait after failures in a row.</summary>
public static class Backoff
{
    private const int MaxDoublings = 10;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>5 s, doubled with each further attempt up to an hour; chance takes off up to half of it.</summary>
    /// <param name="attempts">Failures so far, at least 1.</param>
    /// <param name="jitter">From 0 to 1.</param>
    public static TimeSpan Delay(int attempts, double jitter)
    {
        var whole = First * Math.Pow(2, Math.Clamp(attempts - 1, 0, MaxDoublings));
        return (whole < Longest ? whole : Longest) * (1 - (jitter / 2));
    }
}
