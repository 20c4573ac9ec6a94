using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MemberSync.Demo.Partner;

/// <summary>Sets the simulated partner up and looks into it, by its control routes.</summary>
internal sealed class SimulatorClient(HttpClient http, string facility)
{
    /// <summary>How the simulators write and read.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task<bool> IsUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync("_sim/health", cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Opens the facility, in place of any that had its name.</summary>
    public async Task DefineAsync(object definition, CancellationToken cancellationToken)
    {
        using var answer = await http.PutAsJsonAsync(
            $"_sim/facilities/{facility}", definition, Json, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            var problem = await answer.Content.ReadAsStringAsync(cancellationToken);
            throw new InvalidOperationException($"The simulator does not take the facility: {problem}");
        }
    }

    public Task<CallsReading> CallsAsync(CancellationToken cancellationToken) =>
        GetAsync<CallsReading>("calls", cancellationToken);

    /// <summary>What the partner holds, in the simulator's own form.</summary>
    public Task<JsonElement> AccountsAsync(CancellationToken cancellationToken) =>
        GetAsync<JsonElement>("accounts", cancellationToken);

    private async Task<T> GetAsync<T>(string what, CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<T>($"_sim/facilities/{facility}/{what}", Json, cancellationToken))!;
}
