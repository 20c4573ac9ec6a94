using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Core.Classes;

/// <summary>What partners know a booked member by: the ids of the member's own links.</summary>
public sealed record Guest(ImmutableDictionary<ConnectionId, ImmutableSortedDictionary<string, string>> Ids)
{
    public static Guest Unknown { get; } =
        new(ImmutableDictionary<ConnectionId, ImmutableSortedDictionary<string, string>>.Empty);

    /// <summary>The id of this name on this connection; null as long as the partner does not know the member.</summary>
    public string? Id(ConnectionId connection, string name) =>
        Ids.TryGetValue(connection, out var ids) ? ids.GetValueOrDefault(name) : null;
}
