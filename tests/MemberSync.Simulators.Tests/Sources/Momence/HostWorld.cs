using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Sources.Hooks;
using MemberSync.Simulators.Sources.Momence;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Sources.Momence;

/// <summary>A host, asked by its client with a token.</summary>
internal sealed class HostWorld
{
    public HostWorld(HostDefinition? definition = null)
    {
        Simulator.Define(definition ?? Definition, Time.GetUtcNow());
        Simulator.SetHooks("north", new HookSettings { Address = new Uri("http://127.0.0.1:5080/hook") });
    }

    public static HostDefinition Definition { get; } = new()
    {
        Name = "north",
        ClientId = "client",
        ClientSecret = "secret",
        Username = "sync@north.example",
        Password = "open-sesame",
        WebhookSecret = "hook-secret",
        AccessTokenMinutes = 60,
        RefreshTokenMinutes = 120,
    };

    public MomenceSimulator Simulator { get; } = new(new MomenceOptions());

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero));

    public string Token { get; set; } = "";

    public HostWorld LoggedIn()
    {
        Token = LogIn().Json!["access_token"]!.GetValue<string>();
        return this;
    }

    public (int Status, JsonNode? Json) LogIn(
        string form = "grant_type=password&username=sync%40north.example&password=open-sesame",
        string client = "client:secret",
        string mediaType = "application/x-www-form-urlencoded") => Send("POST", "/api/v2/auth/token", form, new()
    {
        ["Authorization"] = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(client))}",
        ["Content-Type"] = mediaType,
    });

    public (int Status, JsonNode? Json) Get(string path, string query = "") =>
        Send("GET", $"/api/v2/host/{path}", "", new() { ["Authorization"] = $"Bearer {Token}" }, query);

    public JsonNode? Edit(string what, string body) => Simulator.Do(what, body, Time.GetUtcNow());

    public long Added(string what, string body) => Edit(what, body)!["ids"]![0]!.GetValue<long>();

    /// <summary>Adds a member of this name.</summary>
    public long Join(string name) =>
        Added("add-member", $$"""{"firstName":"{{name}}","lastName":"Low","email":"{{name}}@example.org"}""");

    /// <summary>Adds a session of the next hour.</summary>
    public long Plan() => Added(
        "add-session", """{"name":"Ride","startsAt":"2026-04-01T10:00:00Z","endsAt":"2026-04-01T11:00:00Z","capacity":2}""");

    public long Book(long session, long member, long spot) => Added(
        "book", $$"""{"sessionId":{{session}},"memberId":{{member}},"roomSpotId":{{spot}}}""");

    private (int Status, JsonNode? Json) Send(
        string method, string path, string body, Dictionary<string, string> headers, string query = "")
    {
        var response = Simulator.Handle(new SimRequest(method, path, headers, body) { Query = query }, Time);
        return (response.Status, JsonNode.Parse(response.Body));
    }
}
