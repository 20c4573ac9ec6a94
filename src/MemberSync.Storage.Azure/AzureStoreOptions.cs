using Azure.Core;
using Azure.Core.Pipeline;

namespace MemberSync.Storage.Azure;

/// <summary>
/// Which storage account an <see cref="AzureStore"/> uses: either a connection string, or addresses and an identity.
/// </summary>
public sealed class AzureStoreOptions
{
    /// <summary>The account with its key.</summary>
    /// <value>
    /// Default null. As the portal shows it (<c>AccountName</c>, <c>AccountKey</c>, <c>EndpointSuffix</c> or
    /// <c>TableEndpoint</c> and <c>QueueEndpoint</c>), or <c>UseDevelopmentStorage=true</c> for the emulator.
    /// </value>
    public string? ConnectionString { get; init; }

    /// <value>Default null. Like <c>https://account.table.core.windows.net</c>.</value>
    public Uri? TableEndpoint { get; init; }

    /// <value>Default null. Like <c>https://account.queue.core.windows.net</c>.</value>
    public Uri? QueueEndpoint { get; init; }

    /// <summary>Who asks at the two addresses.</summary>
    /// <value>Default null: the identity of the machine or developer, by <c>DefaultAzureCredential</c>.</value>
    public TokenCredential? Credential { get; init; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    /// <value>Default null: the system-assigned one. Without meaning when <see cref="Credential"/> is given.</value>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>The table of all rows; made when it is missing.</summary>
    /// <value>Default <c>MemberSync</c>; 3 to 63 letters and digits, a letter first.</value>
    public string TableName { get; init; } = "MemberSync";

    /// <summary>Stands before the name of every queue, so that several hubs can share an account.</summary>
    /// <value>Default empty; a-z, 0-9 and hyphens. With it a queue's name has at most 63 characters.</value>
    public string QueuePrefix { get; init; } = "";

    /// <summary>How long one request may take until its answer counts as lost.</summary>
    /// <value>Default 15 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Carries the requests; null is the network.</summary>
    internal HttpPipelineTransport? Transport { get; init; }
}
