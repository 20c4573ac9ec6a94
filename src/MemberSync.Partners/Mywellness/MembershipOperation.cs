namespace MemberSync.Partners.Mywellness;

/// <summary>
/// What SaveMembership can do, spelled as on the wire. <c>Subscribe</c> was seen in two independent clients, the rest
/// in one.
/// </summary>
internal enum MembershipOperation
{
    Subscribe,
    Renew,
    UnSubscribe,
    Update,
    Froze,
    UnFroze,
}
