namespace MemberSync.Core.Links;

/// <summary>The removals of one connection in the day that began at <paramref name="Since"/>.</summary>
/// <param name="Linked">How many were linked when it began.</param>
/// <param name="Removed">How many were let through.</param>
/// <param name="Staged">How many wait for an operator.</param>
public sealed record RemovalTally(DateTimeOffset Since, int Linked, int Removed, int Staged)
{
    /// <summary>Whether the last one counted has to wait.</summary>
    public bool IsStaged { get; init; }

    /// <summary>Whether the last one counted is the first of its day that has to wait.</summary>
    public bool IsFirstStaged => IsStaged && Staged == 1;
}
