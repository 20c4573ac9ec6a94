using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Processes;

/// <summary>Credentials that every simulated process knows, by the names of connections, and what was kept meanwhile.</summary>
public sealed class SimulatedSecrets(Dictionary<string, ImmutableSortedDictionary<string, string>> credentials) : ISecretStore
{
    public static readonly SecretReference Reference = SecretReference.Parse("simulated");

    private readonly Dictionary<string, string> _kept = [];

    public void Set(ConnectionId connection, string name, string value) =>
        credentials[connection.ToString()] = credentials[connection.ToString()].SetItem(name, value);

    public ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(
            _kept.TryGetValue(place.ToString(), out var kept) ? kept : JsonSerializer.Serialize(credentials[place.Name]));

    public ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken)
    {
        _kept[place.ToString()] = secret;
        return ValueTask.FromResult(Reference);
    }

    public ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
