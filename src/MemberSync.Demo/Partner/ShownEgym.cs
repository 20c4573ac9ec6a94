using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Simulators.Egym;

namespace MemberSync.Demo.Partner;

/// <summary>A location with eGym's API v2.</summary>
internal sealed class ShownEgym : ShownEgymLocation
{
    private const string Create = "CreateAccount";

    // Not a secret: it opens a simulator on this machine.
    private const string ApiKey = "demo-key-of-the-location";

    public override string Name => "egym";

    public override string Title => "eGym";

    public override string Busiest => Create;

    public override object Facility(string name, Population population) =>
        new LocationDefinition { Name = name, ApiKey = $"{ApiKey}-{name}" };

    public override JsonObject Connection(Uri simulator, string facility) => new()
    {
        ["partner"] = Name,
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["settings"] = new JsonObject(),
        ["credentials"] = new JsonObject { ["apiKey"] = $"{ApiKey}-{facility}" },
    };
}
