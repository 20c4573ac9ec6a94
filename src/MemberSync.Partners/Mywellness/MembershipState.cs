namespace MemberSync.Partners.Mywellness;

/// <summary>The states that Mywellness's operations lead to. The names are stored: never rename one.</summary>
internal enum MembershipState
{
    Active,
    Frozen,
    Ended,
}
