namespace MemberSync.Engine.Dispatch;

/// <summary>Why a call to an endpoint cannot be made now.</summary>
public enum WaitReason
{
    /// <summary>The connection is not enabled.</summary>
    Disabled,

    /// <summary>The connection's settings are wrong; its check must pass first.</summary>
    Quarantined,

    /// <summary>Too many calls failed in a row; the hub looks again later.</summary>
    Paused,

    /// <summary>The partner said that it had too many calls.</summary>
    HeldByPartner,

    /// <summary>The partner's limit is used up for the moment.</summary>
    Limit,

    /// <summary>No log-in is allowed now: only sessions that are open serve.</summary>
    NoLogIn,

    /// <summary>Bulk waits for the partner's window; everything else goes.</summary>
    WindowClosed,
}
