using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Processes;

/// <summary>Credentials that every simulated process knows, by the names of connections.</summary>
public sealed class SimulatedSecrets(Dictionary<string, ImmutableSortedDictionary<string, string>> credentials) : ISecretStore
{
    public static readonly SecretReference Reference = SecretReference.Parse("simulated");

    public void Set(ConnectionId connection, string name, string value) =>
        credentials[connection.ToString()] = credentials[connection.ToString()].SetItem(name, value);

    public ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(JsonSerializer.Serialize(credentials[place.Name]));

    public ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No story sets credentials through the hub.");

    public ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
