using Azure.Core;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;

namespace MemberSync.Secrets.KeyVault;

/// <summary>How requests travel: as whom, how long they may take, how often they are tried.</summary>
internal static class VaultClients
{
    // Every vault of every cloud has it.
    private const SecretClientOptions.ServiceVersion Version = SecretClientOptions.ServiceVersion.V7_4;

    /// <exception cref="ArgumentException">The address is not one of a vault.</exception>
    public static SecretClient Connect(KeyVaultOptions options)
    {
        if (VaultAddress.Fault(options.Vault, options.AllowLoopback) is { } fault)
        {
            throw new ArgumentException($"The vault's address {fault}.", nameof(options));
        }

        var settings = new SecretClientOptions(Version)
        {
            // A stand-in on this machine cannot be the host that its tokens are for.
            DisableChallengeResourceVerification = options.Vault.IsLoopback,
        };
        settings.Retry.MaxRetries = 3;
        settings.Retry.Mode = RetryMode.Exponential;
        settings.Retry.Delay = options.RetryDelay;
        settings.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        settings.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        // Whatever it would log or trace is about secrets.
        settings.Diagnostics.IsDistributedTracingEnabled = false;
        settings.Diagnostics.IsLoggingEnabled = false;
        settings.Diagnostics.IsTelemetryEnabled = false;
        if (options.Transport is { } transport)
        {
            settings.Transport = transport;
        }

        return new SecretClient(options.Vault, CredentialOf(options), settings);
    }

    private static TokenCredential CredentialOf(KeyVaultOptions options) =>
        options.Credential ?? new DefaultAzureCredential(
            new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ManagedIdentityClientId });
}
