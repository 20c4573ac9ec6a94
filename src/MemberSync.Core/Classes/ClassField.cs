namespace MemberSync.Core.Classes;

/// <summary>The parts of a class that a change can tell on their own. The names are stored: never rename one.</summary>
public enum ClassField
{
    Title,
    Start,
    End,
    Location,
    Instructor,

    /// <summary>Whether the class takes place.</summary>
    Presence,
}
