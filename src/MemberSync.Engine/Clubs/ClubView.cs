using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Clubs;

/// <summary>A club with its connections. They were read after the club, so a version that still holds covers them.</summary>
/// <param name="Version">
/// Changes with every change of the club's own settings, and whenever an enabled connection is stored.
/// </param>
public sealed record ClubView(Club Club, ImmutableArray<ConnectionView> Connections, string Version)
{
    /// <summary>
    /// The most connections that may be enabled: what a change means to all of them is one commit, at most 12 rows each.
    /// </summary>
    public const int MostEnabled = 8;

    public ConnectionView? Connection(ConnectionId id) => Connections.FirstOrDefault(c => c.Connection.Id == id);
}
