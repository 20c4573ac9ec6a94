using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// One client per connection, kept with its sessions until the connection's settings change. One that is replaced is
/// disposed once its last call has ended.
/// </summary>
public sealed class PartnerClients(ClubSecrets secrets)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ClubId, ConnectionId), SharedClient> _clients = [];

    /// <summary>The connection's client, to be given back by disposing the loan.</summary>
    public async ValueTask<ClientLoan> BorrowAsync(ConnectionView connection, CancellationToken cancellationToken)
    {
        if (Known(connection) is { } known)
        {
            return known;
        }

        var access = connection.Access(
            await secrets.CredentialsAsync(connection.Club.Id, connection.Connection, cancellationToken));
        var faults = connection.Partner.Faults(access);
        return faults.IsEmpty
            ? Keep(connection, new SharedClient(connection.Version, connection.Partner.Connect(access), connection))
            : Unkept(new FaultyClient(faults), connection);
    }

    // Credentials that cannot be read may come back, with the same settings.
    private static ClientLoan Unkept(FaultyClient client, ConnectionView connection)
    {
        var once = new SharedClient(string.Empty, client, connection);
        once.TryBorrow();
        return new ClientLoan(once);
    }

    private ClientLoan? Known(ConnectionView connection)
    {
        lock (_lock)
        {
            return _clients.TryGetValue(KeyOf(connection), out var known)
                && known.Version == connection.Version && known.TryBorrow()
                    ? new ClientLoan(known)
                    : null;
        }
    }

    private ClientLoan Keep(ConnectionView connection, SharedClient made)
    {
        // Another caller may have been faster with the same settings: sessions are worth keeping, so its client stays.
        if (Known(connection) is { } known)
        {
            made.Retire();
            return known;
        }

        SharedClient? replaced;
        lock (_lock)
        {
            _clients.Remove(KeyOf(connection), out replaced);
            _clients[KeyOf(connection)] = made;
            made.TryBorrow();
        }

        replaced?.Retire();
        return new ClientLoan(made);
    }

    private static (ClubId, ConnectionId) KeyOf(ConnectionView connection) => (connection.Club.Id, connection.Connection.Id);
}
