using MemberSync.Storage.Azure;

namespace MemberSync.Functions.Hosting;

/// <summary>
/// The storage account, in section <c>MemberSyncStorage</c>, which the Functions host's queue triggers read too. The
/// section's own value is a connection string; or its fields say where the account is, and the process's managed
/// identity opens it. Without either the embedded store is used.
/// </summary>
internal sealed class StorageOptions
{
    public const string Section = "MemberSyncStorage";

    /// <value>The section's own value; null when there is none.</value>
    public string? ConnectionString { get; set; }

    /// <value>Like <c>https://account.table.core.windows.net</c>.</value>
    public Uri? TableServiceUri { get; set; }

    /// <value>Like <c>https://account.queue.core.windows.net</c>.</value>
    public Uri? QueueServiceUri { get; set; }

    /// <summary>How the host's triggers sign in; the service always uses the identity that it runs as.</summary>
    /// <value><c>managedidentity</c> or nothing.</value>
    public string? Credential { get; set; }

    /// <value>The client id of a user-assigned identity; null: the system-assigned one.</value>
    public string? ClientId { get; set; }

    /// <value>Whether there is an account.</value>
    public bool IsAzure =>
        !string.IsNullOrEmpty(ConnectionString) || TableServiceUri is not null || QueueServiceUri is not null;

    /// <value>Whether the account is an emulator on this machine.</value>
    public bool IsEmulator => ConnectionString is { } text
        && (text.Contains("UseDevelopmentStorage", StringComparison.OrdinalIgnoreCase)
            || text.Contains("http://127.0.0.1", StringComparison.OrdinalIgnoreCase));

    public static StorageOptions Of(IConfiguration configuration)
    {
        var options = new StorageOptions();
        configuration.GetSection(Section).Bind(options);
        options.ConnectionString = configuration[Section];
        return options;
    }

    /// <summary>What opens the account.</summary>
    public AzureStoreOptions ToAccount() => new()
    {
        ConnectionString = ConnectionString,
        TableEndpoint = TableServiceUri,
        QueueEndpoint = QueueServiceUri,
        ManagedIdentityClientId = ClientId,
    };
}
