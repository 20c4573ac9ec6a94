namespace MemberSync.Core.Clubs;

/// <summary>To how many partner systems a club sends its members.</summary>
public enum SyncPolicy
{
    /// <summary>At most one connection is enabled.</summary>
    Single,

    Multiple,
}
