namespace MemberSync.Core.Forecast;

/// <summary>What becomes of a person at the partner.</summary>
public enum WalkKind
{
    /// <summary>Nothing is sent.</summary>
    LeftAlone,

    Created,
    Updated,
    Removed,

    /// <summary>The partner would refuse the member as it is, so nothing is sent.</summary>
    Blocked,
}
