namespace MemberSync.Simulators.Sources.Momence;

/// <summary>The operations that are served.</summary>
public enum MomenceAction
{
    Token,
    ListMembers,
    GetMember,
    ListMemberships,
    ListSessions,
    GetSession,
    ListBookings,
}
