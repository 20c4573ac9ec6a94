using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Setting up gym systems.</summary>
public sealed class SourceTests : IAsyncLifetime
{
    private const string Path = $"{SourceDesk.Sources}/front-desk";

    private readonly ApiFixture _api = new();

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Source_shows_what_was_set_and_no_secret()
    {
        await _api.PutAsync(Path, """
            { "kind": "generic", "enabled": true, "address": "https://desk.example.org/api", "sweepMinutes": 60, "callsPerMinute": 100,
              "webhookSecrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"], "credentials": { "apiKey": "open-sesame" } }
            """);

        var reply = await _api.GetAsync(Path);

        Assert.Equal(
            """{"source":"front-desk","kind":"generic","enabled":true,"webhook":"/api/clubs/northclub/webhooks/front-desk","""
            + "\"address\":\"https://desk.example.org/api\",\"settings\":{},\"mapping\":null,\"webhookSecrets\":1,"
            + "\"credentialsSet\":[\"apiKey\"],\"sweepMinutes\":60,\"callsPerMinute\":100}",
            reply.Text);
        Assert.Equal($$"""{"items":[{{reply.Text}}]}""", (await _api.GetAsync(SourceDesk.Sources)).Text);
    }

    [Fact]
    public async Task Secrets_that_a_put_leaves_out_stay()
    {
        await _api.PutAsync(Path, """
            { "kind": "generic", "webhookSecrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
              "credentials": { "apiKey": "open-sesame", "user": "desk" } }
            """);

        await _api.PutAsync(Path, """{ "kind": "generic", "credentials": { "user": null, "password": "x" } }""");

        var reply = await _api.GetAsync(Path);
        Assert.Equal("1", reply.Field("webhookSecrets"));
        Assert.Equal("""["apiKey","password"]""", reply.Field("credentialsSet"));
    }

    [Fact]
    public async Task All_faults_of_a_source_come_at_once()
    {
        var reply = await _api.PutAsync($"{SourceDesk.Sources}/Front_Desk", """
            { "kind": "generic", "address": "http://10.0.0.1", "sweepMinutes": 5, "callsPerMinute": 0, "webhookSecrets": [""],
              "mapping": [], "colour": "red" }
            """);

        Assert.Equal(
            """
            source 'Front_Desk': use 1 to 40 of a-z, 0-9 and hyphen, starting with a letter or digit
            colour is not known; known are kind, enabled, address, settings, mapping, webhookSecrets, credentials, sweepMinutes, callsPerMinute
            address: must start with https://
            mapping: write a JSON object of at most 32768 characters
            sweepMinutes: write a whole number from 15 to 1440
            callsPerMinute: write a whole number from 1 to 10000
            webhookSecrets[0]: write a text of 1 to 500 characters
            """,
            reply.Errors);
    }

    [Theory]
    [InlineData("front-desk", """{ "kind": "generic", "webhookSecrets": ["short"] }""", "webhookSecrets[0]: write whsec_")]
    [InlineData("front-desk", """{ "kind": "gym" }""", "kind: 'gym' is not known; use one of ")]
    [InlineData("generic", """{ "kind": "generic" }""", "source 'generic': the name stands for")]
    public async Task What_the_kind_or_the_name_forbids_is_not_stored(string source, string body, string fault)
    {
        var reply = await _api.PutAsync($"{SourceDesk.Sources}/{source}", body);

        Assert.StartsWith(fault, reply.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync($"{SourceDesk.Sources}/{source}")).Status);
    }

    [Fact]
    public async Task Deleted_source_is_gone_with_its_secrets()
    {
        var before = _api.Store.RowsOf("northclub").Length;
        await _api.PutAsync(Path, SourceDesk.Generic());

        var reply = await _api.DeleteAsync(Path);

        Assert.Equal(HttpStatusCode.NoContent, reply.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync(Path)).Status);
        Assert.Equal(before, _api.Store.RowsOf("northclub").Length);
    }

    [Fact]
    public async Task Sample_is_tried_without_a_signature_and_nothing_of_it_is_taken()
    {
        await _api.PutAsync(Path, SourceDesk.Generic());
        var before = _api.Store.RowsOf("northclub").Length;

        var good = await _api.PostAsync($"{Path}/try", Changes.Told("m-1", 5, "\"tags\": [\"#New\"]"));
        var bad = await _api.PostAsync($"{Path}/try", "{}");

        Assert.Equal(
            """{"events":[{"does":"take","change":{"eventId":"event-m-1-5","type":"member.updated","""
            + "\"occurredAt\":\"2026-04-01T08:05:00Z\",\"member\":{\"id\":\"m-1\",\"tags\":[\"#New\"]}}}]}",
            good.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Equal(before, _api.Store.RowsOf("northclub").Length);
    }
}
