namespace MemberSync.Core.Links;

/// <summary>Whether a person should be at a partner, and if not, why not.</summary>
public enum Standing
{
    /// <summary>The person should be at the partner.</summary>
    Wanted,

    /// <summary>The source no longer has the person.</summary>
    Left,

    /// <summary>The source has the person, and the connection's filter does not let the person through.</summary>
    FilteredOut,
}
