namespace MemberSync.Engine.Links;

/// <summary>What an operator can ask for.</summary>
public enum LinkOperation
{
    Sync,
    Suspend,
    Enable,
    Delete,

    /// <summary>Lets a removal go on that waits for approval.</summary>
    ApproveRemoval,

    /// <summary>Lets a new member be sent that waits for approval.</summary>
    Activate,
}
