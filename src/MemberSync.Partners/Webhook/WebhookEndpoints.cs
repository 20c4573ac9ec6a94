using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Webhook;

/// <summary>The types of message. All go to one address, so they share one budget.</summary>
internal static class WebhookEndpoints
{
    public static readonly Endpoint Upserted = new("member.upserted");
    public static readonly Endpoint Removed = new("member.removed");
    public static readonly Endpoint Visited = new("visit.recorded");
    public static readonly Endpoint Ping = new("ping");

    /// <summary>Chosen; receivers are told to answer sooner.</summary>
    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    private static readonly BudgetName Messages = new("messages");

    /// <summary>
    /// Any message can be sent again: its id stays the same, so that a receiver which had it already drops it.
    /// </summary>
    public static ImmutableArray<EndpointSpec> All(int callsPerMinute)
    {
        var rate = new SlidingRate(
            callsPerMinute,
            callsPerMinute,
            Window: null,
            Period: TimeSpan.FromSeconds(60),
            Skew: TimeSpan.Zero,
            Hold: TimeSpan.FromSeconds(5)) { CallTimeout = CallTimeout };
        return
        [
            .. new[] { Upserted, Removed, Visited, Ping }
                .Select(endpoint => new EndpointSpec(endpoint, rate, LostAnswer.Repeat) { Budget = Messages }),
        ];
    }
}
