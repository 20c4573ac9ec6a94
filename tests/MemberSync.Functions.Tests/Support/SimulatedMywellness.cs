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

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
