using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Clubs;

/// <summary>A club with all its connections, as read at one moment.</summary>
public sealed record ClubView(Club Club, ImmutableArray<ConnectionView> Connections)
{
    public ConnectionView? Connection(ConnectionId id) => Connections.FirstOrDefault(c => c.Connection.Id == id);
}
