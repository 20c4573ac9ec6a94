using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Spivi;

/// <summary>
/// The operations that the hub uses, named as Spivi names them (seen in one working integration), and their limit.
/// </summary>
internal static class SpiviEndpoints
{
    public static readonly Endpoint GetClients = new("GetClients");
    public static readonly Endpoint AddClient = new("AddClient");
    public static readonly Endpoint UpdateClient = new("UpdateClient");
    public static readonly Endpoint DelClient = new("DelClient");
    public static readonly Endpoint GetMetrics = new("GetClientPerformanceData");
    public static readonly Endpoint GetEvents = new("GetEvents");
    public static readonly Endpoint AddEvent = new("AddEvent");
    public static readonly Endpoint CancelEvent = new("CancelEvent");
    public static readonly Endpoint AddClients = new("AddClientsToEvents");
    public static readonly Endpoint RemoveClients = new("RemoveClientsFromEvents");

    private static readonly ImmutableArray<Endpoint> OfEvents =
        [GetEvents, AddEvent, CancelEvent, AddClients, RemoveClients];

    /// <summary>Chosen: the partner states none.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    /// <summary>From one call to a site to the next. Chosen: the partner states no limit.</summary>
    public static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(1);

    // Whether the site counts its operations together is not known either: one budget for all is the careful reading.
    private static readonly BudgetName Site = new("site");

    /// <summary>Every operation with its limit: one call in so long a time for all of a site's together.</summary>
    public static ImmutableArray<EndpointSpec> All(TimeSpan interval)
    {
        var rate = new TokenBucket(1, interval, Hold: TimeSpan.FromSeconds(5)) { CallTimeout = CallTimeout };
        return
        [
            Spec(GetClients, LostAnswer.Repeat),
            Spec(AddClient, LostAnswer.ReadBack),
            Spec(UpdateClient, LostAnswer.Repeat),
            Spec(DelClient, LostAnswer.Repeat),
            Spec(GetMetrics, LostAnswer.Repeat),
            Spec(GetEvents, LostAnswer.Repeat),
            Spec(AddEvent, LostAnswer.ReadBack),
            Spec(CancelEvent, LostAnswer.ReadBack),
            Spec(AddClients, LostAnswer.ReadBack),
            Spec(RemoveClients, LostAnswer.ReadBack),
        ];

        EndpointSpec Spec(Endpoint endpoint, LostAnswer onLost) => new(endpoint, rate, onLost) { Budget = Site };
    }

    /// <summary>The path of an operation.</summary>
    public static string Path(Endpoint endpoint) =>
        $"{(OfEvents.Contains(endpoint) ? "EventService" : "ClientService")}/{endpoint}";
}
