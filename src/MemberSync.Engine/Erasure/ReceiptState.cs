namespace MemberSync.Engine.Erasure;

/// <summary>Whether a partner still has a person. The names are stored: never rename one.</summary>
public enum ReceiptState
{
    /// <summary>The partner has to be told still.</summary>
    Waiting,

    /// <summary>The partner acknowledged that the person is off, or no longer knew the person.</summary>
    Removed,

    /// <summary>The hub never sent the person there, or had taken the person off before.</summary>
    NothingThere,
}
