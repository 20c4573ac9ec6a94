using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Reviews;

/// <summary>"Go through this connection's members from here on": one step of a first load or full sync.</summary>
/// <param name="After">The key after which to go on; null at the start.</param>
/// <param name="Cause">Why, for the members' history; null for a full sync.</param>
/// <param name="Activates">Only those who wait for approval are gone through, and are let through.</param>
public sealed record ReviewMessage(
    ClubId Club, ConnectionId Connection, string? After, string? Cause = null, bool Activates = false);
