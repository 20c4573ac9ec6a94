using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MemberSync.Demo.Service;

/// <summary>The service's API for one club, as far as the demo uses it.</summary>
internal sealed class ServiceClient(HttpClient http, string club)
{
    public const string Connection = "mywellness";

    private const int PageSize = 500;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private string ClubPath => $"api/clubs/{club}";

    private string ConnectionPath => $"{ClubPath}/connections/{Connection}";

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
        PutAsync(ClubPath, settings, cancellationToken);

    /// <summary>Sets the connection up. To enable it the service checks it first by a call to the partner.</summary>
    public Task PutConnectionAsync(JsonObject settings, CancellationToken cancellationToken) =>
        PutAsync(ConnectionPath, settings, cancellationToken);

    /// <summary>Sends changes, one a line.</summary>
    public async Task<BatchAnswer> SendAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        using var body = new StringContent(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");
        using var answer = await http.PostAsync($"{ClubPath}/members", body, cancellationToken);
        return await ReadAsync<BatchAnswer>(answer, cancellationToken);
    }

    public Task<StateCounts> StatesAsync(CancellationToken cancellationToken) =>
        GetAsync<StateCounts>($"{ConnectionPath}/states", cancellationToken);

    public Task<BudgetReading> BudgetAsync(CancellationToken cancellationToken) =>
        GetAsync<BudgetReading>($"{ConnectionPath}/budget", cancellationToken);

    public Task<MemberDetail> MemberAsync(string member, CancellationToken cancellationToken) =>
        GetAsync<MemberDetail>($"{ConnectionPath}/members/{member}", cancellationToken);

    /// <summary>Every member of the connection, by id.</summary>
    public async Task<Dictionary<string, ListedMember>> MembersAsync(CancellationToken cancellationToken)
    {
        var members = new Dictionary<string, ListedMember>(StringComparer.Ordinal);
        for (var after = ""; after is not null;)
        {
            var page = await GetAsync<MemberPage>(
                $"{ConnectionPath}/members?limit={PageSize}&after={Uri.EscapeDataString(after)}", cancellationToken);
            foreach (var member in page.Members)
            {
                members[member.Member] = member; // One that changed its state between two pages is listed twice.
            }

            after = page.After;
        }

        return members;
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

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync(path, cancellationToken);
        return await ReadAsync<T>(answer, cancellationToken);
    }

    private async Task PutAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var answer = await http.PutAsJsonAsync(path, body, Json, cancellationToken);
        await CheckAsync(answer, cancellationToken);
    }
}
