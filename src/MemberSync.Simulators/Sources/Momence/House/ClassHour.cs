namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>A session, as Momence writes one.</summary>
internal sealed record ClassHour
{
    public long Id { get; init; }

    public required string Name { get; init; }

    public string Type { get; init; } = "fitness";

    public required DateTimeOffset StartsAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    public int Capacity { get; init; } = 20;

    public int BookingCount { get; init; }

    public Teacher? Teacher { get; init; }

    public Room? InPersonLocation { get; init; }

    public bool IsCancelled { get; init; }

    public bool IsDraft { get; init; }
}
