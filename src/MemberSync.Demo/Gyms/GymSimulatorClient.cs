using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MemberSync.Demo.Partner;

namespace MemberSync.Demo.Gyms;

/// <summary>Edits the simulated gym system and steers its webhooks, by its control routes.</summary>
internal sealed class GymSimulatorClient(HttpClient http, string facility)
{
    private readonly SimulatorClient _simulator = new(http, facility);

    private string Path => $"_sim/facilities/{facility}";

    public Task DefineAsync(JsonObject definition, CancellationToken cancellationToken) =>
        _simulator.DefineAsync(definition, cancellationToken);

    public async Task SetHooksAsync(JsonObject settings, CancellationToken cancellationToken)
    {
        using var answer = await http.PutAsJsonAsync($"{Path}/hooks", settings, cancellationToken);
        await CheckAsync(answer, cancellationToken);
    }

    public async Task EditAsync(string what, JsonArray body, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync($"{Path}/edits/{what}", body, cancellationToken);
        await CheckAsync(answer, cancellationToken);
    }

    /// <summary>About how many people a webhook was sent that the service took.</summary>
    public async Task<int> HeardAboutAsync(CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<JsonNode>($"{Path}/hooks", cancellationToken))!["heardAbout"]!.GetValue<int>();

    private static async Task CheckAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode)
        {
            var problem = await answer.Content.ReadAsStringAsync(cancellationToken);
            throw new InvalidOperationException($"The simulated gym system refuses: {problem}");
        }
    }
}
