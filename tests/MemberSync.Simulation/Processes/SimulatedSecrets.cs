using System.Collections.Immutable;
using System.Text.Json;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Processes;

/// <summary>Credentials that every simulated process knows, whatever names them.</summary>
public sealed class SimulatedSecrets(ImmutableSortedDictionary<string, string> credentials) : ISecretStore
{
    public static readonly SecretReference Reference = SecretReference.Parse("simulated");

    private ImmutableSortedDictionary<string, string> _credentials = credentials;

    public void Set(string name, string value) => _credentials = _credentials.SetItem(name, value);

    public ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>(JsonSerializer.Serialize(_credentials));

    public ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken) =>
        throw new NotSupportedException("No story sets credentials through the hub.");

    public ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;
}
