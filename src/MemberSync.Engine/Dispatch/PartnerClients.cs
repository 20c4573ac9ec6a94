using System.Collections.Concurrent;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>One client per connection, kept with its sessions until the connection's settings change.</summary>
public sealed class PartnerClients(ClubSecrets secrets)
{
    private readonly ConcurrentDictionary<(ClubId, ConnectionId), (string Version, IPartnerClient Client)> _clients = new();

    public async ValueTask<IPartnerClient> ForAsync(ConnectionView connection, CancellationToken cancellationToken)
    {
        var key = (connection.Club.Id, connection.Connection.Id);
        if (_clients.TryGetValue(key, out var known) && known.Version == connection.Version)
        {
            return known.Client;
        }

        var access = connection.Access(
            await secrets.CredentialsAsync(connection.Club.Id, connection.Connection, cancellationToken));
        var faults = connection.Partner.Faults(access);
        if (!faults.IsEmpty)
        {
            return new FaultyClient(faults); // Not kept: credentials that cannot be read may come back.
        }

        var client = connection.Partner.Connect(access);
        _clients[key] = (connection.Version, client);
        return client;
    }
}
