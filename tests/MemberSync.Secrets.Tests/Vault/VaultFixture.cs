using Azure.Core.Pipeline;
using MemberSync.Secrets.KeyVault;
using MemberSync.Testing.Time;

namespace MemberSync.Secrets.Tests.Vault;

/// <summary>The adapter over a vault in memory; several may share one.</summary>
internal sealed class VaultFixture
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    public VaultFixture(VaultDouble? vault = null, string? address = null)
    {
        Vault = vault ?? new VaultDouble();
        Store = new KeyVaultSecrets(
            new KeyVaultOptions
            {
                Vault = new Uri(address ?? $"https://{Vault.Host}"),
                Credential = Identity,
                Transport = new HttpClientTransport(Vault),
                RetryDelay = TimeSpan.Zero,
            },
            Time);
    }

    public VaultDouble Vault { get; }

    public FixedToken Identity { get; } = new();

    public SimulatedTime Time { get; } = new();

    public KeyVaultSecrets Store { get; }

    /// <summary>Waits for a call while virtual time passes whenever it waits for that.</summary>
    public async Task<T> PassAsync<T>(ValueTask<T> call)
    {
        var task = call.AsTask();
        while (!task.IsCompleted)
        {
            if (Time.NextTimer <= Time.GetUtcNow() + Step)
            {
                Time.Advance(Step);
            }

            await Task.Yield();
        }

        return await task;
    }
}
