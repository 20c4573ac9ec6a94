using System.Collections.Concurrent;

namespace MemberSync.Functions.Portal;

/// <summary>
/// Counts wrong tokens of single sign-on, per club and minute, and closes the door for the rest of a minute that had too
/// many. It keeps strangers from guessing and from wearing the store out; members meanwhile use the portal's own log-in.
/// </summary>
internal sealed partial class WrongTokens(TimeProvider time, ILogger<WrongTokens> log)
{
    private const int Most = 30;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _counts = new(StringComparer.Ordinal);

    /// <summary>How long the door stays closed; null: it is open.</summary>
    public TimeSpan? Wait(string club)
    {
        var now = time.GetUtcNow();
        return _counts.TryGetValue(club, out var seen) && seen.Count >= Most && seen.Since + Period > now
            ? seen.Since + Period - now
            : null;
    }

    /// <param name="club">A club that exists, or one name for all that do not.</param>
    public void Count(string club)
    {
        var now = time.GetUtcNow();
        var seen = _counts.AddOrUpdate(
            club,
            _ => (now, 1),
            (_, before) => before.Since + Period > now ? (before.Since, before.Count + 1) : (now, 1));
        if (seen.Count == Most)
        {
            Log.Closed(log, club, Most);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3301, LogLevel.Warning, "{Club}: {Count} wrong sign-on tokens within a minute; no more are looked at until it is over")]
        public static partial void Closed(ILogger logger, string club, int count);
    }
}
