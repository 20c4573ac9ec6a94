namespace MemberSync.Engine.Matching;

/// <summary>What became of a decision.</summary>
public abstract record MatchOutcome
{
    private MatchOutcome()
    {
    }

    public sealed record Done : MatchOutcome;

    /// <summary>It was so already.</summary>
    public sealed record Unchanged : MatchOutcome;

    /// <summary>Nothing was done. The text says why and what to do.</summary>
    public sealed record Rejected(string Why) : MatchOutcome;
}
