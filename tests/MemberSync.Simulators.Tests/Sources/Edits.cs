using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Sources;

namespace MemberSync.Simulators.Tests.Sources;

/// <summary>Edits a simulated gym system as the control routes do.</summary>
internal static class Edits
{
    public static JsonNode? Do(this ISourceSimulator simulator, string what, string body, DateTimeOffset now) =>
        JsonSerializer.SerializeToNode(
            simulator.Edit("north", what, JsonDocument.Parse(body).RootElement, now), ControlJson.Options);

    public static JsonNode See(this ISourceSimulator simulator, string what) =>
        JsonSerializer.SerializeToNode(simulator.View("north", what), ControlJson.Options)!;
}
