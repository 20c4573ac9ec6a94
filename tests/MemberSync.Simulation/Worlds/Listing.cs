namespace MemberSync.Simulation.Worlds;

/// <summary>How well a gym system lists its people.</summary>
public enum Listing
{
    Whole,

    /// <summary>After the first page, every answer is a failure.</summary>
    BreaksOff,

    /// <summary>The first page is said to be the last.</summary>
    LeavesOut,
}
