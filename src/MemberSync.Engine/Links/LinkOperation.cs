namespace MemberSync.Engine.Links;

/// <summary>What an operator can ask for.</summary>
public enum LinkOperation
{
    Sync,
    Suspend,
    Enable,
    Delete,
}
