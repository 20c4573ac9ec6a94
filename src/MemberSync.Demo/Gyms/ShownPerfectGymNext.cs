using System.Globalization;
using System.Text.Json.Nodes;
using MemberSync.Demo.People;

namespace MemberSync.Demo.Gyms;

/// <summary>PerfectGym Next: a webhook for each person, which is sent once, and says only who it is about.</summary>
internal sealed class ShownPerfectGymNext : ShownGym
{
    private const string ApiKey = "studio-key";
    private const string WebhookKey = "webhook-key";

    public override string Name => "perfectgym-next";

    public override string Title => "PerfectGym Next";

    public override JsonObject Facility => new() { ["apiKey"] = ApiKey, ["webhookKey"] = WebhookKey };

    public override JsonObject Source(Uri simulator) => new()
    {
        ["kind"] = Name,
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["credentials"] = new JsonObject { ["apiKey"] = ApiKey },
        ["webhookSecrets"] = new JsonArray(WebhookKey),
        ["settings"] = new JsonObject { ["memberPrefix"] = MemberPrefix },
    };

    // It has no tags that are documented, no activity groups, and freezes of its own kind.
    public override Person Known(Person person) => person with
    {
        Tags = [],
        Contract = person.Contract is { } contract ? contract with { ActivityGroup = "", State = "active" } : null,
    };

    public override JsonObject Join(Person person) => new()
    {
        ["customer"] = new JsonObject
        {
            ["id"] = IdOf(person),
            ["firstName"] = Unless(person, "firstName", person.FirstName) ?? string.Empty,
            ["lastName"] = Unless(person, "lastName", person.LastName) ?? string.Empty,
            ["gender"] = Unless(person, "gender", person.IsFemale ? "FEMALE" : "MALE"),
            ["dateOfBirth"] = Unless(person, "dateOfBirth", person.DateOfBirth.ToString("yyyy-MM-dd")),
            ["email"] = Unless(person, "email", person.Email),
            ["phonePrivateMobile"] = person.Phone,
            ["street"] = person.Home.Street,
            ["houseNumber"] = person.Home.Number.ToString(CultureInfo.InvariantCulture),
            ["zipCode"] = person.Home.Zip,
            ["city"] = person.Home.City,
            ["country"] = person.Home.Country,
        },
        ["contract"] = person.Contract is not { } contract ? null : new JsonObject
        {
            ["rateName"] = contract.Type,
            ["startDate"] = contract.Start.ToString("yyyy-MM-dd"),
            ["endDate"] = contract.End.ToString("yyyy-MM-dd"),
        },
    };
}
