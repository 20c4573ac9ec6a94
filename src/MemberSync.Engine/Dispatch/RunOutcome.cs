namespace MemberSync.Engine.Dispatch;

/// <summary>How a worker's run ended.</summary>
public abstract record RunOutcome
{
    private RunOutcome()
    {
    }

    /// <summary>All that could be done was done; a wake-up for the rest is on its way.</summary>
    public sealed record Finished : RunOutcome;

    /// <summary>Another worker has the connection; try again at this time.</summary>
    public sealed record Busy(DateTimeOffset Until) : RunOutcome;
}
