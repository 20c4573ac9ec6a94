namespace MemberSync.FunctionsHost.Handlers;

/// <summary>What the host makes of a handler's end.</summary>
internal enum ExitMeaning
{
    /// <summary>Nothing: it is not started again, and whatever is sent to it fails.</summary>
    Unnoticed,

    /// <summary>It is started again, and that is all.</summary>
    Restart,

    /// <summary>It is started again and the error is counted; the third one ends the host.</summary>
    Error,
}
