using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The service as a Functions host runs it, and the host's calls.</summary>
public sealed class HostedFixture : IAsyncDisposable
{
    public const int Port = 40459;

    public HostedFixture()
        : this(new ScriptedPartner())
    {
    }

    internal HostedFixture(ScriptedPartner? partner)
    {
        Api = new ApiFixture(partner, hostPort: Port);
    }

    public ApiFixture Api { get; }

    public Task<Reply> QueueAsync(string function, string message) => QueueAsync(function, Encoding.UTF8.GetBytes(message));

    public Task<Reply> QueueAsync(string function, byte[] message) =>
        InvokeAsync(function, new JsonObject { ["item"] = Convert.ToBase64String(message) });

    public async Task<Reply> InvokeAsync(string function, JsonObject data, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"http://127.0.0.1:{Port}/{function}");
        request.Content = JsonContent.Create(new JsonObject { ["Data"] = data, ["Metadata"] = new JsonObject() });
        request.Headers.Add("X-Azure-Functions-InvocationId", "7c9e6679-7425-40de-944b-e07fc1f90ae7");
        change?.Invoke(request);
        return await Api.SendAsync(request);
    }

    public ValueTask DisposeAsync() => Api.DisposeAsync();
}
