namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>The operations that are served.</summary>
public enum PerfectGymNextAction
{
    ListCustomers,
    GetCustomer,
    ListContracts,
}
