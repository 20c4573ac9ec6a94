namespace MemberSync.Core.Clubs;

/// <summary>What becomes of a member at the partner whom the filter no longer lets through.</summary>
public enum WhenFilteredOut
{
    /// <summary>The member is removed at the partner.</summary>
    Remove,

    /// <summary>The member stays at the partner as it is, and nothing more is sent of it.</summary>
    Keep,
}
