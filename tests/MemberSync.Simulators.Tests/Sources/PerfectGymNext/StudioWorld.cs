using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources.PerfectGymNext;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Sources.PerfectGymNext;

/// <summary>A studio, asked with its key.</summary>
internal sealed class StudioWorld
{
    public StudioWorld(PerfectGymNextOptions? options = null, StudioDefinition? definition = null)
    {
        Simulator = new PerfectGymNextSimulator(options ?? new PerfectGymNextOptions());
        Simulator.Define(definition ?? Definition, Time.GetUtcNow());
    }

    public static StudioDefinition Definition { get; } = new()
    {
        Name = "north",
        ApiKey = "key",
        WebhookKey = "hook-key",
    };

    public PerfectGymNextSimulator Simulator { get; }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));

    public SimResponse Get(string path, string query = "", string key = "key") => Simulator.Handle(
        new SimRequest("GET", path, new Dictionary<string, string> { ["X-Api-Key"] = key }, "") { Query = query }, Time);

    public JsonNode Read(string path, string query = "") => JsonNode.Parse(Get(path, query).Body)!;

    public JsonNode? Edit(string what, string body) => Simulator.Do(what, body, Time.GetUtcNow());

    public void Add(int count)
    {
        for (var number = 0; number < count; number++)
        {
            Edit("add", """{"firstName":"Ines","lastName":"Maurer"}""");
        }
    }

    /// <summary>The ids of a slice.</summary>
    public static IEnumerable<long> IdsOf(JsonNode slice) =>
        slice["result"]!.AsArray().Select(customer => customer!["id"]!.GetValue<long>());
}
