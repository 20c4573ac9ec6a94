namespace MemberSync.Simulators.Sources.Momence.House;

/// <summary>A place in a session, as Momence writes one.</summary>
internal sealed record SpotBooking
{
    public required long Id { get; init; }

    public required SpotGuest Member { get; init; }

    public long? RoomSpotId { get; init; }

    public bool CheckedIn { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }
}
