using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Reviews;

/// <summary>"Go through this connection's members from here on": one step of a first load or full sync.</summary>
/// <param name="After">The key after which to go on; null at the start.</param>
/// <param name="Cause">Why, for the members' history; null for a full sync.</param>
/// <param name="Seen">Members looked at so far; a step that is done twice counts once.</param>
/// <param name="Changed">Those of them for whom something was stored.</param>
public sealed record ReviewMessage(
    ClubId Club, ConnectionId Connection, string? After, string? Cause = null, int Seen = 0, int Changed = 0);
