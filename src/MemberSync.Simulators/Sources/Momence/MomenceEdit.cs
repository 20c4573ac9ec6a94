using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Editing;

namespace MemberSync.Simulators.Sources.Momence;

/// <summary>What staff or members do; which fields an edit needs depends on it.</summary>
internal sealed record MomenceEdit
{
    public long? MemberId { get; init; }

    public long? MembershipId { get; init; }

    public long? SessionId { get; init; }

    public long? BookingId { get; init; }

    public long? RoomSpotId { get; init; }

    /// <value>The fields that change, by name; null takes a value away.</value>
    public JsonObject? Changes { get; init; }

    /// <exception cref="ImpossibleException">It is missing.</exception>
    public static long Needed(long? id, string name) => id ?? throw new ImpossibleException($"{name} is missing");
}
