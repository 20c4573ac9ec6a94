using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Engine.Ports;

/// <summary>Where connections' credentials are kept. Nothing reads them but what calls the partner.</summary>
public interface ISecretStore
{
    /// <summary>The credentials by name; empty when none were ever written.</summary>
    ValueTask<ImmutableSortedDictionary<string, string>> ReadAsync(
        ClubId club, ConnectionId connection, CancellationToken cancellationToken);

    /// <summary>Replaces all credentials of the connection.</summary>
    ValueTask WriteAsync(
        ClubId club,
        ConnectionId connection,
        ImmutableSortedDictionary<string, string> credentials,
        CancellationToken cancellationToken);
}
