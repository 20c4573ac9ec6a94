using System.Net;
using System.Text;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class ErrorTests : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private const string Members = "/api/clubs/northclub/members";

    private readonly ApiFixture _api;

    public ErrorTests(ApiFixture api)
    {
        _api = api;
    }

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Request_without_a_key_is_told_how_to_send_one()
    {
        var reply = await _api.GetAsync("/api/clubs", key: null);

        IsProblem(reply, HttpStatusCode.Unauthorized, "key-missing", "Authorization: Bearer");
    }

    [Fact]
    public async Task Request_with_a_wrong_key_is_refused()
    {
        var reply = await _api.GetAsync("/api/clubs", key: "ms_nobody-made-this-key");

        IsProblem(reply, HttpStatusCode.Unauthorized, "key-unknown", "No key with this text");
    }

    [Fact]
    public async Task Unknown_route_is_a_problem()
    {
        var reply = await _api.GetAsync("/api/clubz");

        IsProblem(reply, HttpStatusCode.NotFound, "route-unknown", "GET /api/clubz");
    }

    [Fact]
    public async Task Wrong_method_is_told_the_right_ones()
    {
        var reply = await _api.DeleteAsync("/api/clubs/northclub");

        IsProblem(reply, HttpStatusCode.MethodNotAllowed, "method-not-allowed", "takes GET, PUT");
    }

    [Fact]
    public async Task Wrong_media_type_is_told_the_right_ones()
    {
        var body = new StringContent("a;b", Encoding.UTF8, "text/csv");

        var reply = await _api.SendAsync(HttpMethod.Post, Members, body, ApiFixture.AdminKey);

        IsProblem(reply, HttpStatusCode.UnsupportedMediaType, "media-type", "application/x-ndjson");
    }

    [Fact]
    public async Task Malformed_json_is_told_its_place()
    {
        var reply = await _api.PostAsync(Members, "{ \"eventId\": \"e\",\n  oops }");

        IsProblem(reply, HttpStatusCode.BadRequest, "json-malformed", "line 2, byte 3");
    }

    [Fact]
    public async Task Body_of_five_megabytes_is_refused()
    {
        var reply = await _api.PostAsync(Members, new string(' ', 5 * 1024 * 1024));

        IsProblem(reply, HttpStatusCode.RequestEntityTooLarge, "body-too-large", "at most 64 KiB");
    }

    [Fact]
    public async Task Long_body_of_unknown_length_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Members);
        request.Content = new StringContent(new string(' ', 100_000), Encoding.UTF8, "application/json");
        request.Content.Headers.ContentLength = null;
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new("Bearer", ApiFixture.AdminKey);

        var reply = await _api.SendAsync(request);

        IsProblem(reply, HttpStatusCode.RequestEntityTooLarge, "body-too-large", "at most 64 KiB");
    }

    [Fact]
    public async Task Every_fault_of_a_change_is_named_at_once()
    {
        var reply = await _api.PostAsync(Members, """
            { "eventId": "e-1", "type": "member.updated", "occurredAt": "2026-04-01T09:00:00Z", "colour": "red",
              "member": { "id": "m-1", "fristName": "Ines", "dateOfBirth": "1991-02-30" } }
            """);

        IsProblem(reply, HttpStatusCode.BadRequest, "fields-faulty", "3 faults");
        Assert.Contains("colour is not known", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("did you mean firstName?", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("1991-02-30", reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_for_an_unknown_club_is_not_found()
    {
        var reply = await _api.SendChangeAsync(Changes.Member("m-1"), club: "southclub");

        IsProblem(reply, HttpStatusCode.NotFound, "not-found", "Check the name");
    }

    [Fact]
    public async Task Unavailable_store_asks_to_try_again()
    {
        _api.Store.Faults = new FailingStore(_ => true);
        try
        {
            var reply = await _api.GetAsync("/api/health", key: null);

            IsProblem(reply, HttpStatusCode.ServiceUnavailable, "store-unavailable", "Send it again");
            Assert.Equal("5", reply.RetryAfter);
        }
        finally
        {
            _api.Store.Faults = new FailingStore(_ => false);
        }
    }

    [Fact]
    public async Task Health_needs_no_key()
    {
        var reply = await _api.GetAsync("/api/health", key: null);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("ok", reply.Field("store"));
    }

    private static void IsProblem(Reply reply, HttpStatusCode status, string code, string words)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal("application/problem+json", reply.MediaType);
        Assert.Equal($"urn:membersync:problem:{code}", reply.Field("type"));
        Assert.Equal((int)status, reply.Json.GetProperty("status").GetInt32());
        Assert.Contains(words, reply.Field("detail"), StringComparison.Ordinal);
    }
}
