using System.Collections.Concurrent;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Storage;

/// <summary>The port of secrets in memory.</summary>
public sealed class ModelSecrets : ISecretStore
{
    private readonly ConcurrentDictionary<(SecretPlace, SecretReference), string> _kept = new();
    private int _last;

    /// <summary>How many values were kept so far.</summary>
    public int Kept => _last;

    public ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken)
    {
        SecretLength.Check(secret);
        var reference = SecretReference.Parse($"v{Interlocked.Increment(ref _last)}");
        _kept[(place, reference)] = secret;
        return ValueTask.FromResult(reference);
    }

    public ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_kept.GetValueOrDefault((place, reference)));

    public ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken)
    {
        foreach (var key in _kept.Keys.Where(key => key.Item1 == place))
        {
            _kept.TryRemove(key, out _);
        }

        return ValueTask.CompletedTask;
    }
}
