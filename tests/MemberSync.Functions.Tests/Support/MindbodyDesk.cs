using System.Security.Cryptography;
using System.Text;

namespace MemberSync.Functions.Tests.Support;

/// <summary>A site of Mindbody: its webhooks in the shape that Mindbody sends, with values of our own.</summary>
internal sealed class MindbodyDesk(ApiFixture api)
{
    private const string Path = "/api/clubs/northclub/webhooks/mindbody";
    private const string Secret = "message-signature-key-of-the-site";

    private readonly SourceDesk _desk = new(api);

    public Task SetUpAsync() => _desk.SetUpAsync(
        $$"""{ "kind": "mindbody", "enabled": true, "webhookSecrets": ["an-older-one", "{{Secret}}"] }""", "mindbody");

    /// <summary>A client as staff saved it at a minute after the first change.</summary>
    public static string Client(int minute, string email, int id = 15, string name = "client.updated") => Event(
        name,
        minute,
        $$"""
        "clientId": "1000{{id}}", "clientUniqueId": {{id}}, "creationDateTime": "2025-02-01T09:00:00Z", "status": "Active",
        "firstName": "Ines", "lastName": "Maurer", "gender": "Female", "birthDateTime": "1991-04-17T00:00:00Z",
        "email": "{{email}}", "mobilePhone": "+41790000001", "homePhone": null, "workPhone": null
        """);

    public static string Deactivated(int minute) =>
        Event("client.deactivated", minute, "\"clientId\": \"100015\", \"clientUniqueId\": 15");

    public static string Merged(int minute, int kept, int removed) => Event(
        "clientProfileMerger.created",
        minute,
        $$"""
        "mergeDateTime": "2026-04-01T08:00:00Z", "mergedByStaffId": 11, "keptClientId": "1000{{kept}}",
        "keptClientUniqueId": {{kept}}, "removedClientUniqueId": {{removed}}
        """);

    public static string Signature(string body) => "sha256=" + Convert.ToBase64String(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body)));

    public Task<Reply> SendAsync(string body) => SendAsync(body, Signature(body));

    public Task<Reply> SendAsync(string body, string signature) =>
        _desk.SendAsync(body, Path, ("X-Mindbody-Signature", signature));

    private static string Event(string name, int minute, string content) => $$"""
        { "messageId": "{{name}}-{{minute}}", "eventId": "{{name}}", "eventSchemaVersion": 1,
          "eventInstanceOriginationDateTime": "2026-04-01T08:{{minute:D2}}:00Z", "eventData": { "siteId": -99, {{content}} } }
        """;
}
