namespace MemberSync.Simulation.Checks;

/// <summary>Where a member must stand once a world is at rest.</summary>
public enum Expected
{
    /// <summary>At the partner, which holds the source's newest word.</summary>
    InStep,

    /// <summary>Suspended: the partner may hold an older word.</summary>
    Suspended,

    /// <summary>At the partner as it was when the filter stopped letting the member through.</summary>
    Kept,

    /// <summary>At the partner still, because an operator must approve the removal.</summary>
    Staged,

    /// <summary>Taken off the partner.</summary>
    Removed,

    /// <summary>Never told to the partner.</summary>
    NeverSent,
}
