namespace MemberSync.Simulators.Mywellness.Accounts;

public enum MembershipStatus
{
    /// <summary>Running, also past its expiry as long as nobody closed it.</summary>
    Active,

    /// <summary>Paused.</summary>
    Frozen,

    /// <summary>Closed by UnSubscribe.</summary>
    Closed,
}
