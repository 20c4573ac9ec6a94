namespace MemberSync.Simulators.Webhook;

/// <summary>How simulated receivers behave.</summary>
public sealed record WebhookOptions
{
    /// <value>Seed of ids and faults. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>How many messages a receiver takes in any 60 s. Default 60.</value>
    public int CallsPerMinute { get; init; } = 60;
}
