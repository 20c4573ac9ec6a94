using MemberSync.Engine.Reviews;

namespace MemberSync.Engine.Logs;

/// <summary>What a first load or full sync leaves in the log: that it began, and what it found.</summary>
internal static class ReviewLines
{
    /// <param name="before">The message of the step.</param>
    /// <param name="after">The counts after it.</param>
    /// <param name="more">Whether more steps follow.</param>
    /// <param name="at">When the step began.</param>
    public static IEnumerable<LogLine> Of(ReviewMessage before, ReviewMessage after, bool more, DateTimeOffset at)
    {
        if (before.After is null)
        {
            yield return new LogLine(
                at,
                LineLevel.Information,
                "review.started",
                $"Looking at every member ({before.Cause ?? "settings or full sync"})");
        }

        if (!more)
        {
            yield return new LogLine(
                at,
                LineLevel.Information,
                "review.finished",
                $"Looked at {after.Seen} members; {after.Linked} of them were at the partner");
        }
    }
}
