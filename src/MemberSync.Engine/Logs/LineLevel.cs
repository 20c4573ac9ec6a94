namespace MemberSync.Engine.Logs;

/// <summary>How much a line of a connection's log matters, least first. The names are stored: never rename one.</summary>
public enum LineLevel
{
    /// <summary>What was asked of the partner and what it answered, masked.</summary>
    Trace,

    /// <summary>Every call, with its outcome and how long it took.</summary>
    Debug,

    /// <summary>What became of members and of the connection, and who asked for it.</summary>
    Information,

    /// <summary>What went wrong and is tried again by itself.</summary>
    Warning,

    /// <summary>What went wrong and waits for a person.</summary>
    Error,
}
