using System.Text;
using System.Text.Json.Nodes;

namespace MemberSync.Demo.Service;

/// <summary>The service's API for one club, as far as the demo uses it.</summary>
internal sealed class ServiceClient(HttpClient http, string club)
{
    private readonly ServiceCalls _calls = new(http);

    private string ClubPath => $"api/clubs/{club}";

    public async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync("api/health", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public Task PutClubAsync(JsonObject settings, CancellationToken cancellationToken) =>
        _calls.PutAsync(ClubPath, settings, cancellationToken);

    /// <summary>Sends changes, one a line.</summary>
    public async Task<BatchAnswer> SendAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        using var body = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        return await _calls.PostAsync<BatchAnswer>($"{ClubPath}/members", body, cancellationToken);
    }

    /// <summary>The club's source of this name.</summary>
    public SourceClient Source(string name) =>
        new(_calls, $"{ClubPath}/sources/{name}", $"{ClubPath}/webhooks/{name}");

    /// <summary>The club's connection of this name.</summary>
    public ConnectionClient Connection(string name) => new(_calls, $"{ClubPath}/connections/{name}");
}
