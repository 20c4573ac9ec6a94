using System.Net;
using System.Security.Cryptography;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>A gym system of which the hub knows nothing but what a club has written down.</summary>
public sealed class MappedSourceTests : IAsyncLifetime
{
    private const string Path = "/api/clubs/northclub/webhooks/kiosk";
    private const string Secret = "secret-of-the-kiosk";

    private const string Webhook = """
        { "uid": "0x9f", "when": 1775030400, "verb": "PERSON_SAVED",
          "person": { "ref": 88, "given": "Noah", "family": "Keller", "mails": [ { "kind": "home", "to": "noah@example.org" } ] } }
        """;

    private readonly ApiFixture _api = new();
    private readonly SourceDesk _desk;

    public MappedSourceTests()
    {
        _desk = new SourceDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Webhook_never_seen_before_is_understood_by_configuration_alone()
    {
        await _desk.SetUpAsync(Source(), "kiosk");

        var trial = await _api.PostAsync($"{SourceDesk.Sources}/kiosk/try", Webhook);
        var sent = await SendAsync(Webhook);

        await _api.UntilAsync("k-88", "Enabled");
        Assert.Contains("\"email\":\"noah@example.org\"", trial.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Accepted, "1"), (sent.Status, sent.Field("taken")));
    }

    [Fact]
    public async Task Webhook_that_the_mapping_cannot_read_is_taken_once_the_mapping_is_corrected()
    {
        await _desk.SetUpAsync(Source(verb: "PERSON_CHANGED"), "kiosk");
        var refused = await SendAsync(Webhook);
        var id = (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items")[0].GetProperty("id").GetString();

        await _desk.SetUpAsync(Source(), "kiosk");
        var retried = await _api.PostAsync($"/api/set-aside/{id}/retry");

        await _api.UntilAsync("k-88", "Enabled");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            "type: 'PERSON_SAVED' is not in its map; add the word, or what otherwise to take (read from verb)", refused.Errors);
        Assert.Equal(HttpStatusCode.NoContent, retried.Status);
        Assert.Equal(0, (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Two_sources_of_a_club_have_people_and_events_of_their_own()
    {
        await _desk.SetUpAsync(Source(), "kiosk");
        await _desk.SetUpAsync(Source().Replace("\"k-\"", "\"other.\"", StringComparison.Ordinal), "second");

        var first = await SendAsync(Webhook);
        var second = await SendAsync(Webhook, "/api/clubs/northclub/webhooks/second");

        await _api.UntilAsync("k-88", "Enabled");
        await _api.UntilAsync("other.88", "Enabled");
        Assert.Equal(("1", "1"), (first.Field("taken"), second.Field("taken")));
    }

    [Fact]
    public async Task Mapping_with_faults_is_not_saved_and_all_of_them_are_named()
    {
        var reply = await _desk.SetUpAsync(
            Source().Replace("\"lastName\"", "\"surname\"", StringComparison.Ordinal).Replace("unix", "u", StringComparison.Ordinal),
            "kiosk");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("mapping.member.surname is not known; known are ", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("mapping.occurredAt.format: 'u' is no format", reply.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{SourceDesk.Sources}/kiosk")).Status);
    }

    private static string Source(string verb = "PERSON_SAVED") => $$"""
        { "kind": "json", "enabled": true, "webhookSecrets": ["{{Secret}}"],
          "settings": { "signature.mode": "hmac-sha1-hex", "signature.header": "X-Kiosk-Proof", "memberPrefix": "k-" },
          "mapping": { "eventId": "uid", "occurredAt": { "from": "when", "format": "unix" },
            "type": { "from": "verb", "map": { "{{verb}}": "member.updated" } },
            "member": { "id": "person.ref", "firstName": "person.given", "lastName": "person.family", "email": "person.mails[0].to" } } }
        """;

    private Task<Reply> SendAsync(string body, string path = Path)
    {
#pragma warning disable CA5350 // As this system signs.
        var signature = HMACSHA1.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body));
#pragma warning restore CA5350
        return _desk.SendAsync(body, path, ("x-kiosk-proof", Convert.ToHexString(signature)));
    }
}
