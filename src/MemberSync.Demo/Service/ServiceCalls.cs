using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.Demo.Service;

/// <summary>Requests to the service. One that it refuses throws <see cref="ServiceRefusal"/>.</summary>
internal sealed class ServiceCalls(HttpClient http)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(path, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    public async Task<T> PostAsync<T>(string path, HttpContent body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsync(path, body, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    public async Task PutAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await http.PutAsJsonAsync(path, body, Json, cancellationToken);
        await CheckAsync(answer, cancellationToken);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await CheckAsync(answer, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<T>(Json, cancellationToken))!;
    }

    private static async Task CheckAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var asked = $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri?.AbsolutePath}";
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            throw new ServiceRefusal(asked, (int)answer.StatusCode, text);
        }
    }
}
