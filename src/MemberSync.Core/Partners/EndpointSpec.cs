using MemberSync.Core.Dispatch;

namespace MemberSync.Core.Partners;

/// <summary>What the hub must know of an endpoint to use it within the partner's rules.</summary>
/// <param name="Rule">How many calls the partner allows; the same for all endpoints that share a budget.</param>
/// <param name="OnLostAnswer">What follows a call whose answer was lost.</param>
public sealed record EndpointSpec(Endpoint Endpoint, RateRule Rule, LostAnswer OnLostAnswer)
{
    /// <summary>The budget that its calls spend: its own, unless the partner counts several endpoints together.</summary>
    public BudgetName Budget { get; init; } = new(Endpoint.Name);
}
