namespace MemberSync.Core.Clubs;

/// <summary>What becomes of the people at the partner when an integration is removed.</summary>
public enum ConnectionRemoval
{
    /// <summary>They stay at the partner as they are; the hub forgets them.</summary>
    KeepPeople,

    /// <summary>They are taken off the partner first.</summary>
    RemovePeople,
}
