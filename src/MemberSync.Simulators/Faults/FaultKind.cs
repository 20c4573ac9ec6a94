namespace MemberSync.Simulators.Faults;

/// <summary>The ways in which a partner can fail a call.</summary>
public enum FaultKind
{
    /// <summary>Status 500; nothing was done.</summary>
    ServerError,

    /// <summary>Status 200 with a page of HTML; nothing was done.</summary>
    HtmlBody,

    /// <summary>The connection drops; nothing was done.</summary>
    DropBeforeWork,

    /// <summary>The work is done, then the connection drops.</summary>
    DropAfterWork,

    /// <summary>The work is done at once and answered late.</summary>
    Delay,

    /// <summary>Status 200 with errors; nothing was done, though the session token rolled on.</summary>
    ErrorsInOk,

    /// <summary>The work is done and answered with JSON that breaks off.</summary>
    TruncatedJson,
}
