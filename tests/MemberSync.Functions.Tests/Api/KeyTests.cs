using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class KeyTests : IClassFixture<ApiFixture>
{
    private readonly ApiFixture _api;

    public KeyTests(ApiFixture api)
    {
        _api = api;
    }

    [Fact]
    public async Task New_key_is_shown_once_and_opens_what_its_role_says()
    {
        var key = await _api.MakeKeyAsync("desk", "operator");

        var clubs = await _api.GetAsync("/api/clubs", key);
        var list = await _api.GetAsync("/api/keys");

        Assert.Equal(HttpStatusCode.OK, clubs.Status);
        Assert.Contains("\"desk\"", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(key, list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ended_key_opens_nothing_at_once()
    {
        var key = await _api.MakeKeyAsync("gone", "operator");
        await _api.GetAsync("/api/clubs", key);

        var ended = await _api.DeleteAsync("/api/keys/gone");

        Assert.Equal(HttpStatusCode.NoContent, ended.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync("/api/clubs", key)).Status);
    }

    [Fact]
    public async Task Renewed_key_ends_the_old_one()
    {
        var old = await _api.MakeKeyAsync("turnstile", "ingest");
        await _api.GetAsync("/api/clubs", old);

        await _api.MakeKeyAsync("turnstile", "ingest");

        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync("/api/clubs", old)).Status);
    }

    [Fact]
    public async Task Key_cannot_end_itself()
    {
        var key = await _api.MakeKeyAsync("chief", "admin");

        var reply = await _api.DeleteAsync("/api/keys/chief", key);

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
    }

    [Fact]
    public async Task Unknown_key_cannot_be_ended()
    {
        var reply = await _api.DeleteAsync("/api/keys/nobody");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
    }

    [Theory]
    [InlineData("""{ }""", "role: is missing")]
    [InlineData("""{ "role": "boss" }""", "'boss' is not known; use ingest, operator, admin")]
    [InlineData("""{ "role": "operator", "club": "North Club" }""", "club: use 1 to 40 of a-z")]
    [InlineData("""{ "rolle": "operator" }""", "did you mean role?")]
    public async Task Faulty_key_is_refused(string body, string words)
    {
        var reply = await _api.PutAsync("/api/keys/faulty", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(words, reply.Errors, StringComparison.Ordinal);
    }
}
