using System.Security.Cryptography;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Ports;
using Microsoft.AspNetCore.DataProtection;

namespace MemberSync.Functions.Security;

/// <summary>
/// Encrypts secrets with the keys of this machine. The reference is the encrypted secret itself, so it lies in the row
/// that uses it and goes with it. Each place has a key of its own: what was copied from one club or connection to
/// another cannot be read there.
/// </summary>
internal sealed class ProtectedSecrets(IDataProtectionProvider protection) : ISecretStore
{
    public ValueTask<SecretReference> KeepAsync(
        SecretPlace place, string secret, CancellationToken cancellationToken)
    {
        SecretLength.Check(secret);
        return ValueTask.FromResult(SecretReference.Parse(Protector(place).Protect(secret)));
    }

    public ValueTask<string?> ReadAsync(
        SecretPlace place, SecretReference reference, CancellationToken cancellationToken)
    {
        try
        {
            return ValueTask.FromResult<string?>(Protector(place).Unprotect(reference.Text));
        }
        catch (CryptographicException)
        {
            // Another place's or store's, or its key is not in the ring any more.
            return ValueTask.FromResult<string?>(null);
        }
    }

    public ValueTask DeleteAsync(SecretPlace place, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    // As version 0.1 named them, so that what it kept stays readable.
    private IDataProtector Protector(SecretPlace place) => protection.CreateProtector(
        "MemberSync.Secrets",
        place.Club.ToString(),
        place.Kind == "connection" ? $"secret|{place.Name}" : $"secret|.{place.Kind}|{place.Name}");
}
