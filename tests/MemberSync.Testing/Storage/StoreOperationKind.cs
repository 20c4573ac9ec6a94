namespace MemberSync.Testing.Storage;

/// <summary>What one round trip to the storage service does, as Azure Storage bills it.</summary>
public enum StoreOperationKind
{
    /// <summary>Reads one row.</summary>
    Read,

    /// <summary>Reads one page of rows.</summary>
    Scan,

    /// <summary>Writes the rows of one commit.</summary>
    Commit,

    /// <summary>Sends one message; those of a commit follow its rows one by one.</summary>
    Send,

    /// <summary>Receives up to 32 messages.</summary>
    Receive,

    /// <summary>Deletes one message.</summary>
    Delete,

    /// <summary>Hides one message anew.</summary>
    Hide,
}
