namespace MemberSync.Engine.Reviews;

/// <summary>What a walk over a connection's members does with each. The names are stored: never rename one.</summary>
public enum ReviewKind
{
    /// <summary>Queues in bulk what the partner does not hold yet.</summary>
    Sync,

    /// <summary>Lets everybody be sent who waits for approval.</summary>
    Activate,

    /// <summary>Lets all removals go on that wait for approval.</summary>
    ApproveRemovals,

    /// <summary>Takes everybody off the partner, because the integration is being removed.</summary>
    TakeOff,

    /// <summary>Forgets everybody and then the connection, because the integration is being removed.</summary>
    Forget,

    /// <summary>Looks at the classes in which one member is booked, because the partner knows the member now.</summary>
    Seat,

    /// <summary>Reads the partner's own list of people; no member is looked at.</summary>
    ReadPeople,
}
