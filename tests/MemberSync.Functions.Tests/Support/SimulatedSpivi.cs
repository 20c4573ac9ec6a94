using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Spivi;
using MemberSync.Simulators.Spivi.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.Functions.Tests.Support;

/// <summary>The strict simulator of Spivi with one site, on a socket of this machine.</summary>
internal sealed class SimulatedSpivi : IAsyncDisposable
{
    private const string SiteId = "9001";

    private readonly WebApplication _app;

    private SimulatedSpivi(WebApplication app)
    {
        _app = app;
    }

    /// <summary>The body that connects a club to it.</summary>
    public string Connection => $$"""
        { "partner": "spivi", "enabled": true, "address": "{{_app.Urls.Single()}}",
          "settings": { "siteId": "{{SiteId}}", "timeZone": "Europe/Zurich", "box.North": "31", "box.South": "32",
            "instructor.Lea": "lea@example.org" },
          "credentials": { "sourceName": "northclub", "password": "correct" } }
        """;

    public SiteView Holds => Simulator.Holds(SiteId);

    public SiteCallsView Calls => Simulator.Calls(SiteId);

    public SpiviSimulator Simulator => _app.Services.GetRequiredService<SpiviSimulator>();

    public static async Task<SimulatedSpivi> StartAsync(TimeProvider time)
    {
        var app = SimulatorHost.Build(SimulatorArguments.Parse(["spivi"]), time);
        await app.StartAsync();
        var simulated = new SimulatedSpivi(app);
        simulated.Simulator.Define(
            new SiteDefinition
            {
                SiteId = SiteId,
                SourceName = "northclub",
                Password = "correct",
                TimeZone = "Europe/Zurich",
                Boxes = [new StudioBox("31", 30), new StudioBox("32", 20)],
                Instructors = ["lea@example.org"],
                KnownClients = [new SeededClient("Known@Example.org", "Ines", "Maurer")],
            },
            time.GetUtcNow());
        return simulated;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
