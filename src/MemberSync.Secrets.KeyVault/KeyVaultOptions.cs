using Azure.Core;
using Azure.Core.Pipeline;

namespace MemberSync.Secrets.KeyVault;

/// <summary>Which vault a <see cref="KeyVaultSecrets"/> uses, and as whom.</summary>
public sealed class KeyVaultOptions
{
    /// <value>Like <c>https://name.vault.azure.net</c>; see <see cref="VaultAddress"/>.</value>
    public required Uri Vault { get; init; }

    /// <summary>Permits a stand-in for the vault on this machine, over TLS.</summary>
    /// <value>Default false.</value>
    public bool AllowLoopback { get; init; }

    /// <summary>Who asks.</summary>
    /// <value>Default null: the identity of the machine or developer, by <c>DefaultAzureCredential</c>.</value>
    public TokenCredential? Credential { get; init; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    /// <value>Default null: the system-assigned one. Without meaning when <see cref="Credential"/> is given.</value>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>Carries the requests; null is the network.</summary>
    internal HttpPipelineTransport? Transport { get; init; }

    /// <summary>The pause before the first of three repeats; doubled for each of the next.</summary>
    internal TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(200);
}
