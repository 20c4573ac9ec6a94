namespace MemberSync.Engine.Dispatch;

/// <summary>Who works on a connection, under which fencing token, and how the connection is.</summary>
/// <param name="Fence">Grows with every taking of the lease.</param>
/// <param name="ExpiresAt">From then on another worker may take it.</param>
/// <param name="FailuresInRow">Calls that failed for reasons that pass, since the last one that did not.</param>
/// <param name="PausedUntil">No calls before this: the partner seems to be down.</param>
public sealed record LeaseRow(
    string Owner,
    long Fence,
    DateTimeOffset ExpiresAt,
    int FailuresInRow = 0,
    DateTimeOffset? PausedUntil = null,
    Quarantine? Quarantine = null);
