using System.Collections.Immutable;

namespace MemberSync.Simulators.Sources.PerfectGymNext;

/// <summary>One studio, with its keys.</summary>
public sealed record StudioDefinition
{
    /// <value>The studio's name in the control routes, which fill it from their path.</value>
    public string Name { get; init; } = "";

    /// <value>What whoever reads the studio shows in <c>x-api-key</c>.</value>
    public required string ApiKey { get; init; }

    /// <value>What the studio's webhooks show in <c>X-API-KEY</c>.</value>
    public required string WebhookKey { get; init; }

    /// <value>Operations that the key may not make. Default none.</value>
    public ImmutableArray<PerfectGymNextAction> Forbidden { get; init; } = [];

    /// <value>Under which name a customer tells the link of the photograph; null: under none. Default null.</value>
    public string? PhotoField { get; init; }
}
