using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Mywellness.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The strict simulator of Mywellness with one facility, on a socket of this machine.</summary>
internal sealed class SimulatedMywellness : IAsyncDisposable
{
    private const string Facility = "northclub";

    private readonly WebApplication _app;

    private SimulatedMywellness(WebApplication app)
    {
        _app = app;
    }

    /// <summary>The body that connects a club to it.</summary>
    public string Connection => $$"""
        { "partner": "mywellness", "enabled": true, "address": "{{_app.Urls.Single()}}",
          "settings": { "facilityUrl": "{{Facility}}", "applicationId": "33333333-3333-3333-3333-333333333333" },
          "credentials": { "apiKey": "22222222-2222-2222-2222-222222222222", "username": "staff",
            "password": "correct" } }
        """;

    public int Accounts =>
        Simulator.TryGetAccounts(Facility, out var accounts) ? accounts.Accounts.Length : 0;

    private MywellnessSimulator Simulator => _app.Services.GetRequiredService<MywellnessSimulator>();

    /// <summary>The one account that it holds.</summary>
    public AccountView Account =>
        Simulator.TryGetAccounts(Facility, out var accounts) ? accounts.Accounts.Single() : throw new InvalidOperationException();

    public static async Task<SimulatedMywellness> StartAsync(TimeProvider time, bool assumed = false)
    {
        var app = SimulatorHost.Build(SimulatorArguments.Parse(["mywellness", "--assumed", $"{assumed}"]), time);
        await app.StartAsync();
        var simulated = new SimulatedMywellness(app);
        simulated.Simulator.Define(
            new FacilityDefinition
            {
                FacilityUrl = Facility,
                FacilityId = "11111111-1111-1111-1111-111111111111",
                ApiKey = "22222222-2222-2222-2222-222222222222",
                ApplicationId = "33333333-3333-3333-3333-333333333333",
                Username = "staff",
                Password = "correct",
            },
            time.GetUtcNow());
        return simulated;
    }

    /// <summary>Staff change the one account at the partner: these fields of an update, as JSON.</summary>
    public async Task EditAsync(string fields)
    {
        var login = await CallAsync(
            "application/33333333-3333-3333-3333-333333333333/AccessIntegration",
            """{ "apiKey": "22222222-2222-2222-2222-222222222222", "username": "staff", "password": "correct" }""");
        var edit = JsonNode.Parse(fields)!.AsObject();
        edit["token"] = login["token"]!.GetValue<string>();
        await CallAsync($"core/facilityuser/{Account.FacilityUserId}/Update", edit.ToJsonString());
    }

    private async Task<JsonNode> CallAsync(string path, string body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_app.Urls.Single()}/{Facility}/{path}");
        request.Headers.Add("X-MWAPPS-CLIENT", "thirdParties");
        request.Headers.Add("X-MWAPPS-APIKEY", "22222222-2222-2222-2222-222222222222");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return answer["errors"] is { } errors ? throw new InvalidOperationException($"{errors}") : answer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
