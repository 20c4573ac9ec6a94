using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage;
using Azure.Storage.Queues;
using MemberSync.Storage.Azure.Tables;

namespace MemberSync.Storage.Azure.Connecting;

/// <summary>How requests travel: who signs them, how long they may take, how often they are tried.</summary>
internal static class Pipelines
{
    private const string Scope = "https://storage.azure.com/.default";
    private const int Retries = 3;

    public static TableClient Tables(StorageAccount account, AzureStoreOptions options, StoreTime time)
    {
        var address = new TableAddress(account.Tables, options.TableName);
        return new TableClient(
            address, Build(account, options, time, Retries), Build(account, options, time, retries: 0));
    }

    /// <summary>Messages may come twice anyway, so all queue operations may be tried again.</summary>
    public static QueueServiceClient Queues(StorageAccount account, AzureStoreOptions options, StoreTime time)
    {
        var settings = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None };
        Configure(settings, options, Retries);
        settings.AddPolicy(new DatePolicy(time), HttpPipelinePosition.PerRetry);
        return account.Key is { } key
            ? new QueueServiceClient(account.Queues, new StorageSharedKeyCredential(key.Account, key.Key), settings)
            : new QueueServiceClient(account.Queues, account.Credential, settings);
    }

    private static HttpPipeline Build(StorageAccount account, AzureStoreOptions options, StoreTime time, int retries)
    {
        var settings = new TableOptions();
        Configure(settings, options, retries);
        HttpPipelinePolicy signing = account.Key is { } key
            ? new SharedKeyLitePolicy(key, time)
            : new BearerTokenAuthenticationPolicy(account.Credential!, Scope);
        return HttpPipelineBuilder.Build(settings, [], [new DatePolicy(time), signing], new ResponseClassifier());
    }

    private static void Configure(ClientOptions settings, AzureStoreOptions options, int retries)
    {
        settings.Retry.MaxRetries = retries;
        settings.Retry.Mode = RetryMode.Exponential;
        settings.Retry.Delay = TimeSpan.FromMilliseconds(200);
        settings.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        settings.Retry.NetworkTimeout = options.Timeout;
        // Keys stand in addresses, and a key may hold a member's id.
        settings.Diagnostics.IsDistributedTracingEnabled = false;
        settings.Diagnostics.IsLoggingEnabled = false;
        settings.Diagnostics.IsTelemetryEnabled = false;
        if (options.Transport is { } transport)
        {
            settings.Transport = transport;
        }
    }

    private sealed class TableOptions : ClientOptions;
}
