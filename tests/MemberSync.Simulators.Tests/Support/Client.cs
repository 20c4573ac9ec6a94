using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulators.Tests.Support;

/// <summary>Speaks to one facility in-process as a correct client does, carrying the newest token.</summary>
internal sealed class Client
{
    public static readonly DateTimeOffset Noon = new(2025, 4, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly FacilityDefinition _definition;

    public Client(MywellnessOptions? options = null, FacilityDefinition? definition = null)
    {
        _definition = definition ?? Facilities.North;
        Facility = new MywellnessFacility(_definition, options ?? new MywellnessOptions(), Noon);
    }

    public MywellnessFacility Facility { get; }

    public DateTimeOffset Now { get; set; } = Noon;

    public string Token { get; set; } = "";

    public Dictionary<string, string> Headers { get; } = new()
    {
        ["Content-Type"] = "application/json",
        ["X-MWAPPS-CLIENT"] = "thirdParties",
        ["X-MWAPPS-APIKEY"] = Facilities.North.ApiKey,
    };

    public IReadOnlyList<AccountView> Accounts => Facility.Accounts.Accounts;

    public static JsonObject Ines(string externalId = "gb-1", string firstName = "Ines") => new()
    {
        ["firstName"] = firstName,
        ["lastName"] = "Maurer",
        ["email"] = "ines@example.org",
        ["dateOfBirth"] = "1991-04-17",
        ["gender"] = "F",
        ["externalId"] = externalId,
    };

    public static JsonObject Otto(string externalId = "gb-2") => new()
    {
        ["firstName"] = " otto ",
        ["lastName"] = "KNOWN",
        ["email"] = "o@example.org",
        ["dateOfBirth"] = "1980-01-02",
        ["gender"] = "M",
        ["externalId"] = externalId,
    };

    public Client LoggedIn()
    {
        LogIn();
        return this;
    }

    public Reply LogIn(string? password = null, string? applicationId = null) => Send(
        $"application/{applicationId ?? _definition.ApplicationId}/AccessIntegration",
        new JsonObject
        {
            ["apiKey"] = _definition.ApiKey,
            ["username"] = _definition.Username,
            ["password"] = password ?? _definition.Password,
        }.ToJsonString());

    public Reply Create(JsonObject body) => InFacility("CreateFacilityUserFromThirdParty", body);

    public Reply InFacility(string action, JsonObject body) =>
        Call($"core/facility/{_definition.FacilityId}/{action}", body);

    public Reply ForUser(string facilityUserId, string action, JsonObject? body = null) =>
        Call($"core/facilityuser/{facilityUserId}/{action}", body ?? []);

    public Reply Visit(string userId, JsonObject? body = null) => Call($"core/user/{userId}/Visit", body ?? []);

    public Reply ReadByExternalId(string externalId) =>
        InFacility("GetFacilityUserByExternalID", new JsonObject { ["externalId"] = externalId });

    public Reply Call(string tail, JsonObject body)
    {
        var sent = body.DeepClone().AsObject();
        sent["token"] = Token;
        return Send(tail, sent.ToJsonString());
    }

    public Reply Send(string tail, string json, string method = "POST")
    {
        var request = new SimRequest(method, $"/{_definition.FacilityUrl}/{tail}", Headers, json);
        var reply = new Reply(Facility.Handle(request, Now));
        Token = reply.Response.Delivery == Delivery.Answered ? reply.Token ?? Token : Token;
        return reply;
    }
}
