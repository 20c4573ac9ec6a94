using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>What became of a commit whose outcome is known.</summary>
public abstract record CommitOutcome
{
    private CommitOutcome()
    {
    }

    /// <summary>All rows are durable. <paramref name="ETags"/> has one entry per write, in order; empty for a delete.</summary>
    public sealed record Stored(ImmutableArray<string> ETags) : CommitOutcome;

    /// <summary>
    /// Nothing was stored, because the row at <paramref name="Key"/> was not as the write expected; the first such write.
    /// </summary>
    public sealed record Conflict(string Key) : CommitOutcome;
}
