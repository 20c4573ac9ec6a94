using Azure.Core;
using Azure.Identity;

namespace MemberSync.Storage.Azure.Connecting;

/// <summary>Where an account is and who asks there: by its key, or by a token.</summary>
internal sealed record StorageAccount(Uri Tables, Uri Queues, AccountKey? Key, TokenCredential? Credential)
{
    /// <param name="options">Checked before.</param>
    public static StorageAccount Of(AzureStoreOptions options) => string.IsNullOrEmpty(options.ConnectionString)
        ? new StorageAccount(options.TableEndpoint!, options.QueueEndpoint!, null, CredentialOf(options))
        : ConnectionStrings.Parse(options.ConnectionString);

    private static TokenCredential CredentialOf(AzureStoreOptions options) =>
        options.Credential ?? new DefaultAzureCredential(
            new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ManagedIdentityClientId });
}
