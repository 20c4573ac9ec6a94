using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Engine.Reviews;

/// <summary>"Go through this connection's members from here on": one step of a walk.</summary>
/// <param name="After">The key after which to go on, or the set of people that is read; null at the start.</param>
/// <param name="Cause">Why, for the members' history; null for a full sync.</param>
/// <param name="Linked">How many were found at the partner so far.</param>
/// <param name="Seen">How many were looked at so far; a step that is done twice counts once.</param>
public sealed record ReviewMessage(
    ClubId Club,
    ConnectionId Connection,
    string? After,
    string? Cause = null,
    ReviewKind Kind = ReviewKind.Sync,
    int Linked = 0,
    int Seen = 0)
{
    /// <summary>Whose classes are to be looked at; null for every other walk.</summary>
    public MemberId? Member { get; init; }

    /// <summary>Whether the partner's own list of people was asked for on the way here, be it in vain.</summary>
    public bool ListTried { get; init; }
}
