namespace MemberSync.Core.Members;

/// <summary>What the source says the person is to the club.</summary>
public enum MemberStatus
{
    Active,
    Inactive,
    Prospect,
    Frozen,
}
