using MemberSync.Core.Dispatch;

namespace MemberSync.Core.Partners;

/// <summary>What the hub must know of an endpoint to use it within the partner's rules.</summary>
/// <param name="Rule">How many calls the partner allows.</param>
/// <param name="OnLostAnswer">What follows a call whose answer was lost.</param>
public sealed record EndpointSpec(Endpoint Endpoint, RateRule Rule, LostAnswer OnLostAnswer);
