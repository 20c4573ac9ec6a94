namespace MemberSync.Storage.Azure.Committing;

/// <summary>How long to wait before the next try: twice as long each time, with jitter to spread callers.</summary>
internal static class Backoff
{
    /// <summary>The most tries of one commit.</summary>
    public const int MaxTries = 5;

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(200);

    /// <param name="tries">The tries so far, 1 or more.</param>
    /// <param name="chance">0 (included) to 1 (excluded).</param>
    public static TimeSpan After(int tries, double chance) => Shortest * Math.Pow(2, tries - 1) * (0.5 + chance);
}
