using System.Text.Json;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;
using MemberSync.Simulators.Egym;

namespace MemberSync.Demo.Partner;

/// <summary>A location that still has eGym's gymapi v1, which joins people by their e-mail addresses.</summary>
internal sealed class ShownGymApi : ShownEgymLocation
{
    // Not a secret: it opens a simulator on this machine.
    private const string Token = "demo-token-of-the-location";

    public override string Name => "egym-v1";

    public override string Simulator => "egym";

    public override string Title => "eGym v1";

    public override string Busiest => nameof(EgymAction.V1Publish);

    public override object Facility(string name, Population population) =>
        new LocationDefinition { Name = name, ApiKey = $"unused-{name}", GymId = name, AccessToken = Token };

    public override JsonObject Connection(Uri simulator, string facility) => new()
    {
        ["partner"] = "egym",
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["settings"] = new JsonObject { ["gymId"] = facility },
        ["credentials"] = new JsonObject { ["accessToken"] = Token },
    };

    public override AccountsReading Accounts(JsonElement shown, Population there)
    {
        var users = shown.GetProperty("users").EnumerateArray()
            .Select(user => user.GetProperty("membershipId").GetString())
            .Select(member => new AccountSummary(member, WasKnownBefore: false, CreateCalls: 1));
        return new AccountsReading([.. users], []);
    }

    // Each id and each address is asked for, and who is not there is published.
    public override int LeastCalls(Population population) =>
        (2 * base.LeastCalls(population)) + population.People.Count(person => person.HasAccount);
}
