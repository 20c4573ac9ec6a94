using System.Text.Json.Nodes;
using MemberSync.Demo.People;

namespace MemberSync.Demo.Gyms;

/// <summary>Momence: no webhook tells of people at all, so that the hub finds all of them by comparing.</summary>
internal sealed class ShownMomence : ShownGym
{
    private const string ClientId = "client";
    private const string ClientSecret = "client-secret";
    private const string Username = "hub@north.example";
    private const string Password = "open-sesame";
    private const string WebhookSecret = "webhook-secret";

    public override string Name => "momence";

    public override string Title => "Momence";

    public override JsonObject Facility => new()
    {
        ["clientId"] = ClientId,
        ["clientSecret"] = ClientSecret,
        ["username"] = Username,
        ["password"] = Password,
        ["webhookSecret"] = WebhookSecret,
    };

    public override JsonObject Source(Uri simulator) => new()
    {
        ["kind"] = Name,
        ["enabled"] = true,
        ["address"] = simulator.ToString(),
        ["callsPerMinute"] = 1000, // Momence publishes no limit. The hub's own restraint would only make the demo longer.
        ["credentials"] = new JsonObject
        {
            ["clientId"] = ClientId,
            ["clientSecret"] = ClientSecret,
            ["username"] = Username,
            ["password"] = Password,
        },
        ["webhookSecrets"] = new JsonArray(WebhookSecret),
        ["settings"] = new JsonObject { ["memberPrefix"] = MemberPrefix, ["genderField"] = "Gender" },
    };

    // Memberships are frozen as a whole, and have no activity group.
    public override Person Known(Person person) => person with
    {
        Contract = person.Contract is { } contract ? contract with { ActivityGroup = "", State = "active" } : null,
    };

    public override JsonObject Join(Person person) => new()
    {
        ["member"] = new JsonObject
        {
            ["id"] = IdOf(person),
            ["firstName"] = Unless(person, "firstName", person.FirstName) ?? string.Empty,
            ["lastName"] = Unless(person, "lastName", person.LastName) ?? string.Empty,
            ["email"] = Unless(person, "email", person.Email) ?? string.Empty,
            ["phoneNumber"] = person.Phone,
            ["customerTags"] = new JsonArray([.. person.Tags.Select((tag, i) => new JsonObject { ["id"] = i, ["name"] = tag })]),
            ["customerFields"] = new JsonArray(
                [.. Field(5, "Date of Birth", "date-of-birth", Unless(person, "dateOfBirth", $"{person.DateOfBirth:yyyy-MM-dd}"))
                    .Concat(Field(6, "Gender", "dropdown", Unless(person, "gender", person.Gender)))]),
        },
        ["membership"] = person.Contract is not { } contract ? null : new JsonObject
        {
            ["startDate"] = $"{contract.Start:yyyy-MM-dd}T00:00:00Z",
            ["endDate"] = $"{contract.End:yyyy-MM-dd}T00:00:00Z",
            ["membership"] = new JsonObject { ["id"] = 3, ["name"] = contract.Type },
        },
    };

    private static IEnumerable<JsonNode> Field(int id, string label, string type, string? value) => value is null
        ? []
        : [new JsonObject { ["id"] = id, ["label"] = label, ["type"] = type, ["value"] = value }];
}
