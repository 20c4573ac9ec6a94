namespace MemberSync.Simulators.Spivi;

/// <summary>The operations that are served, named as in their paths.</summary>
public enum SpiviAction
{
    GetClients,
    AddClient,
    UpdateClient,
    DelClient,
    GetInstructors,
    GetClientPerformanceData,
    GetEvents,
    AddEvent,
    CancelEvent,
    AddClientsToEvents,
    RemoveClientsFromEvents,
}
