using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Settings and credentials change together or not at all.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private const string Main = "/api/clubs/northclub/connections/main";
    private const string Row = "conn|main";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await PutAsync("""{ "apiKey": "old" }""");
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Credentials_stay_the_old_ones_when_the_settings_could_not_be_stored()
    {
        var before = await _api.GetAsync(Main);
        _api.Store.Faults = new FailingStore(
            operation => operation.Kind == StoreOperationKind.Commit && operation.Keys.Contains(Row));

        var reply = await PutAsync("""{ "apiKey": "new", "extra": "x" }""");
        _api.Store.Faults = NoFaults.Instance;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, reply.Status);
        Assert.Equal(before.Text, (await _api.GetAsync(Main)).Text);
        Assert.Equal("old", await UsedKeyAsync());
    }

    [Fact]
    public async Task Credentials_set_by_another_process_a_moment_ago_are_not_undone()
    {
        await _api.GetAsync(Main); // This process remembers what it read for five seconds.
        var theirs = await KeepAsync("""{"apiKey":"new"}""");
        await ChangeRowAsync(row => row["credentials"] = theirs);

        var reply = await PutAsync("{ }");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("new", await UsedKeyAsync());
    }

    [Fact]
    public async Task Change_at_the_same_moment_is_refused_and_not_mixed()
    {
        _api.Partner.DuringCheck = () => ChangeRowAsync(row => row["address"] = "https://other.example");

        var reply = await _api.PutAsync(Main, Connections.Scripted(true, """{ "apiKey": "new" }"""));

        Assert.Equal((HttpStatusCode.Conflict, "refused"), (reply.Status, reply.Field("code")));
        var now = await _api.GetAsync(Main);
        Assert.Equal(("False", "https://other.example/"), (now.Field("enabled"), now.Field("address")));
        Assert.Equal("old", await UsedKeyAsync());
    }

    [Fact]
    public async Task Settings_alone_keep_the_reference_to_the_credentials()
    {
        var before = RowNow()["credentials"]!.ToString();

        await PutAsync("{ }");

        Assert.Equal(before, RowNow()["credentials"]!.ToString());
    }

    [Fact]
    public async Task Too_long_credentials_are_refused_with_the_limit()
    {
        var many = string.Join(',', Enumerable.Range(0, 13).Select(i => $"\"k{i}\":\"{new string('x', 2000)}\""));

        var reply = await PutAsync($"{{ {many} }}");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(
            "credentials: 26123 bytes together, and at most 25000 are kept; write shorter ones", reply.Errors);
    }

    [Fact]
    public async Task Credentials_that_version_0_1_stored_are_still_used()
    {
        await StoreAsVersion01Async("secret|main", """{"apiKey":"of-0.1"}""");
        await ChangeRowAsync(row => row.Remove("credentials"));
        _api.Time.Advance(ClubDirectory.Staleness);

        Assert.Equal("of-0.1", await UsedKeyAsync());
        Assert.Equal("""["apiKey"]""", (await _api.GetAsync(Main)).Field("credentialsSet"));
    }

    [Fact]
    public async Task Webhook_secrets_that_version_0_1_stored_are_still_used()
    {
        await StoreAsVersion01Async("secret|.webhook|generic", """["whsec_x","whsec_y"]""");

        Assert.Equal("""{"secrets":2}""", (await _api.GetAsync("/api/clubs/northclub/webhooks/generic")).Text);
    }

    [Fact]
    public async Task Connection_whose_credentials_cannot_be_read_says_so_instead_of_failing()
    {
        await ChangeRowAsync(row => row["credentials"] = "0123456789abcdef0123456789abcdef");
        _api.Time.Advance(ClubDirectory.Staleness);

        var check = await _api.PostAsync($"{Main}/check");

        Assert.Equal(("False", "credentials.apiKey is missing"), (check.Field("passed"), check.Field("detail")));
        Assert.Equal("[]", (await _api.GetAsync(Main)).Field("credentialsSet"));
        Assert.Contains("Error 2201 The secrets of northclub/connection/main", _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_that_loses_its_credentials_is_quarantined_until_they_are_set_again()
    {
        await _api.ConnectAsync();
        await ChangeRowAsync(row => row["credentials"] = "0123456789abcdef0123456789abcdef");
        _api.Time.Advance(ClubDirectory.Staleness);

        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.UntilAsync(async () => (await _api.GetAsync(Main)).Field("quarantine")!.Length > 0);
        var why = (await _api.GetAsync(Main)).Json.GetProperty("quarantine").GetProperty("reason").GetString();
        await _api.ConnectAsync();
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 1);

        Assert.Equal("credentials.apiKey is missing", why);
    }

    private Task<Reply> PutAsync(string credentials) =>
        _api.PutAsync(Main, Connections.Scripted(enabled: false, credentials));

    /// <summary>What a partner is given now.</summary>
    private async Task<string> UsedKeyAsync()
    {
        await _api.PostAsync($"{Main}/check");
        return _api.Partner.Connected[^1].Credentials["apiKey"];
    }

    private async Task<string> KeepAsync(string json)
    {
        var place = SecretPlace.OfConnection(ClubId.Parse("northclub"), ConnectionId.Parse("main"));
        var secrets = _api.Services.GetRequiredService<ISecretStore>();
        return (await secrets.KeepAsync(place, json, CancellationToken.None)).Text;
    }

    private JsonObject RowNow() => JsonNode.Parse(
        _api.Store.RowsOf("northclub").Single(row => row.Key == Row).Value.Span)!.AsObject();

    /// <summary>Changes the row as another process does; this one sees it when it looks again.</summary>
    private Task ChangeRowAsync(Action<JsonObject> change)
    {
        var row = RowNow();
        change(row);
        return StoreAsync(Row, Encoding.UTF8.GetBytes(row.ToJsonString()));
    }

    private Task StoreAsVersion01Async(string key, string json)
    {
        var protection = _api.Services.GetRequiredService<IDataProtectionProvider>();
        var protector = protection.CreateProtector("MemberSync.Secrets", "northclub", key);
        return StoreAsync(key, protector.Protect(Encoding.UTF8.GetBytes(json)));
    }

    private async Task StoreAsync(string key, byte[] value)
    {
        await _api.Store.CommitAsync(new Commit("northclub", [new Write.Put(key, value)], []), CancellationToken.None);
    }
}
