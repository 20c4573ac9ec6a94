namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>The operations of SaveMembership, spelled as on the wire.</summary>
public enum MembershipOperation
{
    Subscribe,
    Renew,
    Update,
    UnSubscribe,
    Froze,
    UnFroze,
}
