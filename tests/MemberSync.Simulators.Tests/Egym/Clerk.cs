using System.Text.Json.Nodes;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Egym;

/// <summary>Speaks to a location in-process as a correct client does.</summary>
internal sealed class Clerk
{
    public const string Ines = """
        {"email":"ines@example.org","firstName":"Ines","lastName":"Maurer","gender":"FEMALE","dateOfBirth":"1991-04-17",
         "contact":{"phone":"+41790000001"},
         "membership":{"membershipId":"gb-1","membershipType":"PREMIUM","startOfContract":"2025-04-01"}}
        """;

    public static readonly AccountBody Otto = new()
    {
        Email = "otto@example.org",
        FirstName = "Otto",
        LastName = "Known",
        Gender = "MALE",
        DateOfBirth = "1980-01-02",
        Membership = new() { MembershipId = "other-9", MembershipType = "BASIC", StartOfContract = "2024-01-01" },
    };

    private readonly EgymSimulator _simulator;

    public Clerk(EgymOptions? options = null, LocationDefinition? location = null)
    {
        _simulator = new EgymSimulator(options ?? new EgymOptions());
        _simulator.Define((location ?? new() { ApiKey = "key" }) with { Name = "north", KnownPeople = [Otto] }, Time.GetUtcNow());
    }

    public ManualTime Time { get; } = new(Client.Noon);

    public EgymSimulator Simulator => _simulator;

    public AccountsView Accounts => _simulator.TryGetAccounts("north", out var accounts) ? accounts : throw new InvalidOperationException();

    public CallsView Calls => _simulator.TryGetCalls("north", out var calls) ? calls : throw new InvalidOperationException();

    public string OttoId => Accounts.Accounts.Single(account => account.Profile.FirstName == "Otto").AccountId;

    public string CreateInes() => Parse(Send("POST", "", Ines))["accountId"]!.GetValue<string>();

    public SimResponse Send(string method, string path, string body = "", string? key = "key")
    {
        var parts = $"/api/v2/accounts{path}".Split('?');
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/json" };
        if (key is not null)
        {
            headers["X-Api-Key"] = key;
        }

        var request = new SimRequest(method, parts[0], headers, body) { Query = parts.Length > 1 ? $"?{parts[1]}" : "" };
        return _simulator.Handle(request, Time);
    }

    public static JsonNode Parse(SimResponse response) => JsonNode.Parse(response.Body)!;

    /// <summary>Status and code, with the entity or account that it names.</summary>
    public static string Verdict(SimResponse response)
    {
        var body = response.Body.Length == 0 ? null : Parse(response);
        var metadata = body?["metadata"]?.AsObject().Select(pair => pair.Value!.GetValue<string>()) ?? [];
        return string.Join(' ', [$"{response.Status}", body?["errorCode"]?.GetValue<string>() ?? "", .. metadata]).TrimEnd();
    }
}
