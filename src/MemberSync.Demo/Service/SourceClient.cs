using System.Text.Json.Nodes;

namespace MemberSync.Demo.Service;

/// <summary>The service's API for one source of a club.</summary>
/// <param name="webhookPath">Where the source's webhooks go.</param>
internal sealed class SourceClient(ServiceCalls calls, string path, string webhookPath)
{
    public string WebhookPath => webhookPath;

    public Task PutAsync(JsonObject settings, CancellationToken cancellationToken) =>
        calls.PutAsync(path, settings, cancellationToken);

    public Task<SourceReading> StateAsync(CancellationToken cancellationToken) =>
        calls.GetAsync<SourceReading>($"{path}/state", cancellationToken);

    /// <summary>Has the service compare itself with the source now.</summary>
    public Task CompareAsync(CancellationToken cancellationToken) =>
        calls.PostAsync<SourceReading>($"{path}/compare", new StringContent(string.Empty), cancellationToken);
}
