namespace MemberSync.Simulation.Worlds;

/// <summary>How much a gym system tells by itself.</summary>
public enum Telling
{
    Whole,

    /// <summary>Only whom a change is about.</summary>
    Whom,

    Nothing,
}
