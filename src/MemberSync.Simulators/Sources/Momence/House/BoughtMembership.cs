namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>What a person bought and may still use, as Momence writes it.</summary>
internal sealed record BoughtMembership
{
    public long Id { get; init; }

    public string Type { get; init; } = "subscription";

    public required DateTimeOffset StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    public bool IsFrozen { get; init; }

    public required MembershipKind Membership { get; init; }
}
