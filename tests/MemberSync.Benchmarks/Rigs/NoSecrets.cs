using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>The partners of the rig ask for none.</summary>
internal sealed class NoSecrets : ISecretStore
{
    public ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult<string?>("{}");

    public ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
