using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Processes;

/// <summary>Credentials that every simulated process knows.</summary>
public sealed class SimulatedSecrets(ImmutableSortedDictionary<string, string> credentials) : ISecretStore
{
    private ImmutableSortedDictionary<string, string> _credentials = credentials;

    public void Set(string name, string value) => _credentials = _credentials.SetItem(name, value);

    public ValueTask<ImmutableSortedDictionary<string, string>> ReadAsync(
        ClubId club, ConnectionId connection, CancellationToken cancellationToken) => ValueTask.FromResult(_credentials);

    public ValueTask WriteAsync(
        ClubId club,
        ConnectionId connection,
        ImmutableSortedDictionary<string, string> credentials,
        CancellationToken cancellationToken)
    {
        _credentials = credentials;
        return ValueTask.CompletedTask;
    }
}
