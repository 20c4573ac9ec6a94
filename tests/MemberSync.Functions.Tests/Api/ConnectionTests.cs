using System.Collections.Immutable;
using System.Net;
using System.Text;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;
using MemberSync.Engine.Ports;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class ConnectionTests : IAsyncLifetime
{
    private const string Main = "/api/clubs/northclub/connections/main";

    private readonly ApiFixture _api = new();

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Connection_comes_back_as_it_was_put_without_its_credentials()
    {
        var made = await _api.ConnectAsync();
        var got = await _api.GetAsync(Main);

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(made.Text, got.Text);
        Assert.Equal("""["apiKey"]""", got.Field("credentialsSet"));
        Assert.Equal("https://api.partner.example/", got.Field("address"));
        Assert.Equal(15, got.Json.GetProperty("options").GetProperty("resyncMinutes").GetInt32());
    }

    [Fact]
    public async Task Connection_that_another_instance_stored_is_there_at_once()
    {
        await _api.ConnectAsync();
        await _api.GetAsync(Main); // This one remembers the club with one connection.
        var row = _api.Store.RowsOf("northclub").Single(row => row.Key == "conn|main");
        var other = Encoding.UTF8.GetString(row.Value.Span).Replace("\"main\"", "\"other\"", StringComparison.Ordinal);
        var stored = new Commit("northclub", [new Write.Put("conn|other", Encoding.UTF8.GetBytes(other))], []);
        await _api.Store.CommitAsync(stored, CancellationToken.None);

        var answer = await _api.GetAsync("/api/clubs/northclub/connections/other/budget");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Credentials_never_come_out_and_are_stored_nowhere_in_plain()
    {
        await _api.ConnectAsync();
        string[] paths =
            [Main, "/api/clubs/northclub/connections", "/api/clubs", "/api/keys", $"{Main}/budget", $"{Main}/states"];
        foreach (var path in paths)
        {
            Assert.DoesNotContain(Connections.ApiKey, (await _api.GetAsync(path)).Text, StringComparison.Ordinal);
        }

        var rows = _api.Store.Partitions.SelectMany(partition => _api.Store.RowsOf(partition));
        Assert.All(rows, row => Assert.DoesNotContain(
            Connections.ApiKey, Encoding.UTF8.GetString(row.Value.Span), StringComparison.Ordinal));
        Assert.DoesNotContain(Connections.ApiKey, _api.Logs, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiFixture.AdminKey, _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Absent_credential_stays_and_null_clears_it()
    {
        await _api.PutAsync(Main, Connections.Scripted(false, """{ "apiKey": "one", "password": "two" }"""));

        var kept = await _api.PutAsync(Main, Connections.Scripted(false, "{ }"));
        var cleared = await _api.PutAsync(Main, Connections.Scripted(false, """{ "password": null }"""));

        Assert.Equal("""["apiKey","password"]""", kept.Field("credentialsSet"));
        Assert.Equal("""["apiKey"]""", cleared.Field("credentialsSet"));
    }

    [Fact]
    public async Task Enabling_is_refused_in_the_partners_words_when_its_check_fails_and_nothing_is_stored()
    {
        await _api.PutAsync(Main, Connections.Scripted(false, """{ "apiKey": "old" }"""));
        var before = (await _api.GetAsync(Main)).Text;
        _api.Partner.CheckAnswer = new PartnerAnswer.Misconfigured("The key is locked");

        var reply = await _api.PutAsync(Main, Connections.Scripted(true, """{ "apiKey": "new", "extra": "x" }"""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("The key is locked", reply.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(before, (await _api.GetAsync(Main)).Text);
    }

    [Fact]
    public async Task Enabling_waits_when_the_partner_allows_no_call()
    {
        _api.Partner.CheckAnswer = new PartnerAnswer.Throttled(TimeSpan.FromSeconds(42));

        var reply = await _api.ConnectAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.Equal("42", reply.RetryAfter);
    }

    [Fact]
    public async Task Check_of_enabling_sees_the_new_credentials_together_with_the_kept_ones()
    {
        await _api.PutAsync(Main, Connections.Scripted(false, """{ "apiKey": "kept" }"""));

        await _api.PutAsync(Main, Connections.Scripted(true, """{ "password": "new" }"""));

        var seen = _api.Partner.Connected[0].Credentials;
        Assert.Equal(("kept", "new"), (seen["apiKey"], seen["password"]));
    }

    [Fact]
    public async Task Change_of_options_alone_costs_no_check()
    {
        await _api.ConnectAsync();
        _api.Partner.CheckAnswer = new PartnerAnswer.Failed("must not be asked");

        var reply = await _api.ConnectAsync();

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task Older_tls_is_an_option_that_says_what_it_means_and_calls_for_a_check()
    {
        var usual = await _api.ConnectAsync();
        _api.Partner.CheckAnswer = new PartnerAnswer.Failed("no connection");
        var older = Connections.Scripted(enabled: true).Replace(
            "\"settings\"", "\"options\": { \"tls\": \"1.2\" }, \"settings\"", StringComparison.Ordinal);

        var refused = await _api.PutAsync(Main, older);
        _api.Partner.CheckAnswer = new PartnerAnswer.Done(ImmutableSortedDictionary<string, string>.Empty);
        var taken = await _api.PutAsync(Main, older);

        Assert.Equal(("1.3", "[]"), (usual.Json.GetProperty("options").GetProperty("tls").GetString(), usual.Field("notes")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("1.2", taken.Json.GetProperty("options").GetProperty("tls").GetString());
        Assert.Contains("weaker than 1.3", taken.Field("notes"), StringComparison.Ordinal);
        Assert.Equal(OldestTls.Tls12, _api.Partner.Connected[^1].Tls);
    }

    [Fact]
    public async Task Choice_that_the_partner_does_not_leave_is_said_to_have_no_effect()
    {
        var body = Connections.Scripted(enabled: true).Replace(
            "\"settings\"", "\"options\": { \"welcomeEmail\": false }, \"settings\"", StringComparison.Ordinal);

        var reply = await _api.PutAsync(Main, body);

        Assert.Contains("welcomeEmail is off and has no effect", reply.Field("notes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_single_refuses_a_second_enabled_connection()
    {
        await _api.ConnectAsync(connection: "main");

        var second = await _api.ConnectAsync(connection: "second");
        var asleep = await _api.ConnectAsync(connection: "second", enabled: false);

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("'main' is enabled", second.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, asleep.Status);
    }

    [Fact]
    public async Task Enabling_names_what_the_partner_misses()
    {
        var reply = await _api.PutAsync(Main, Connections.Scripted(true, "{ }"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("credentials.apiKey is missing", reply.Errors);
    }

    [Fact]
    public async Task Every_fault_of_a_connection_is_named_at_once()
    {
        var reply = await _api.PutAsync(Main, """
            { "partner": "sctripted", "enabled": "yes", "adress": "x", "address": "http://10.0.0.1",
              "options": { "bulk": "night", "resyncMinutes": 0, "dailySyncTime": "25:00", "logLevel": "loud",
                "photo": true, "tls": "1.1" },
              "filter": { "tags": "vip" }, "credentials": { "apiKey": 7 } }
            """);

        Assert.Equal(
            """
            adress is not known; did you mean address?
            partner: 'sctripted' is not known; use one of scripted
            enabled: write true or false
            address: must start with https://
            options.photo is not known; did you mean photos?
            options.bulk: 'night' is not known; use window, always
            options.resyncMinutes: write a whole number from 1 to 1440
            options.dailySyncTime: '25:00' is not a time of day; write HH:mm, or null for no daily sync
            options.logLevel: 'loud' is not known; use trace, debug, information, warning, error
            options.tls: '1.1' is not taken; write "1.3", or "1.2" for a partner that has no 1.3
            filter.tags: write a list of at most 200 texts
            credentials.apiKey: write a text of 1 to 2000 characters
            """,
            reply.Errors);
    }

    [Fact]
    public async Task Check_tells_the_partners_words()
    {
        await _api.ConnectAsync();
        _api.Partner.CheckAnswer = new PartnerAnswer.Misconfigured("The key is locked");

        var reply = await _api.PostAsync($"{Main}/check");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(("False", "The key is locked"), (reply.Field("passed"), reply.Field("detail")));
    }

    [Fact]
    public async Task Limits_are_those_that_the_connections_settings_say()
    {
        await _api.ConnectAsync();
        var usual = await _api.GetAsync($"{Main}/budget");
        var body = Connections.Scripted(true).Replace("\"site\": \"7\"", "\"callsPerMinute\": \"3\"", StringComparison.Ordinal);

        await _api.PutAsync(Main, body);
        var changed = await _api.GetAsync($"{Main}/budget");

        Assert.Equal((10, 3), (Allowed(usual), Allowed(changed)));
        static int Allowed(Reply reply) =>
            reply.Json.GetProperty("endpoints").GetProperty("Send").GetProperty("allowed").GetInt32();
    }

    [Fact]
    public async Task Checks_are_counted_in_the_budget()
    {
        await _api.ConnectAsync();
        await _api.PostAsync($"{Main}/check");

        var reply = await _api.GetAsync($"{Main}/budget");

        var use = reply.Json.GetProperty("endpoints").GetProperty("Ask");
        Assert.Equal((2, 10), (use.GetProperty("used").GetInt32(), use.GetProperty("allowed").GetInt32()));
    }

    [Fact]
    public async Task Unknown_connection_is_not_found()
    {
        var reply = await _api.GetAsync("/api/clubs/northclub/connections/other/members");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Contains("connection 'other' in club 'northclub'", reply.Field("title"), StringComparison.Ordinal);
    }
}
