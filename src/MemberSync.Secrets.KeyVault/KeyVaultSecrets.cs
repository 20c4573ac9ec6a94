using System.Collections.Concurrent;
using Azure;
using Azure.Security.KeyVault.Secrets;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Secrets.KeyVault;

/// <summary>
/// The port of secrets on an Azure Key Vault: one secret per place, and the reference is one of its versions. A version
/// never changes, so it is read once and remembered. A deleted secret stays in the vault as long as its soft delete
/// says; keeping a new one for its place recovers it first.
/// </summary>
public sealed class KeyVaultSecrets(KeyVaultOptions options, TimeProvider time) : ISecretStore
{
    private const int MaxRemembered = 1000;
    private const int VersionLength = 32;
    private const int MaxTries = 12;

    // What the vault needs to recover a deleted secret: seconds.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // With everything: repeats, the pauses that the vault asks for, recovering.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SecretClient _client = VaultClients.Connect(options);
    private readonly ConcurrentDictionary<(SecretPlace Place, SecretReference Reference), string> _known = new();

    public async ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken)
    {
        SecretLength.Check(secret);
        var named = new KeyVaultSecret(VaultName.Of(place), secret) { Properties = { ContentType = "application/json" } };
        var version = await CallAsync(limit => SetAsync(named, limit), cancellationToken);
        var reference = SecretReference.Parse(version);
        Remember(place, reference, secret);
        return reference;
    }

    public async ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((place, reference), out var known))
        {
            return known;
        }

        if (!IsVersion(reference.Text))
        {
            return null; // Another store gave it out.
        }

        var read = await CallAsync(limit => GetAsync(VaultName.Of(place), reference.Text, limit), cancellationToken);
        if (read is not null)
        {
            Remember(place, reference, read);
        }

        return read;
    }

    public async ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken)
    {
        await CallAsync(limit => RemoveAsync(VaultName.Of(place), limit), cancellationToken);
        foreach (var key in _known.Keys.Where(key => key.Place == place))
        {
            _known.TryRemove(key, out _);
        }
    }

    /// <summary>Shows the vault, and nothing of what it holds.</summary>
    public override string ToString() => _client.VaultUri.Host;

    private async Task<string> SetAsync(KeyVaultSecret secret, CancellationToken limit)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var kept = await _client.SetSecretAsync(secret, limit);
                var version = kept.Value.Properties.Version;
                return IsVersion(version) ? version : throw new FormatException("The vault named no version.");
            }
            catch (RequestFailedException taken) when (taken.Status == 409 && tries < MaxTries)
            {
                if (!await HasBegunToRecoverAsync(secret.Name, limit))
                {
                    await Task.Delay(Pause, time, limit);
                }
            }
        }
    }

    // False: the secret is being deleted or recovered at this moment.
    private async Task<bool> HasBegunToRecoverAsync(string name, CancellationToken limit)
    {
        try
        {
            await _client.StartRecoverDeletedSecretAsync(name, limit);
            return true;
        }
        catch (RequestFailedException busy) when (busy.Status is 404 or 409)
        {
            return false;
        }
    }

    private async Task<string?> GetAsync(string name, string version, CancellationToken limit)
    {
        try
        {
            var read = await _client.GetSecretAsync(name, version, limit);
            return read.Value.Value ?? throw new FormatException("The vault's answer holds no value.");
        }
        catch (RequestFailedException gone) when (
            gone.Status == 404 || VaultFailures.InnerCode(gone) == "SecretDisabled")
        {
            return null;
        }
    }

    private async Task<bool> RemoveAsync(string name, CancellationToken limit)
    {
        try
        {
            await _client.StartDeleteSecretAsync(name, limit);
            return true;
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    private async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken caller)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, caller);
        try
        {
            return await call(limit.Token);
        }
        catch (Exception failure) when (VaultFailures.IsOutside(failure, caller))
        {
            throw VaultFailures.Translate(failure);
        }
    }

    private void Remember(SecretPlace place, SecretReference reference, string secret)
    {
        if (_known.Count >= MaxRemembered)
        {
            _known.Clear();
        }

        _known[(place, reference)] = secret;
    }

    private static bool IsVersion(string? text) =>
        text is { Length: VersionLength } && text.All(char.IsAsciiHexDigitLower);
}
