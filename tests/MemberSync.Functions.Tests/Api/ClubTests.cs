using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class ClubTests : IClassFixture<ApiFixture>
{
    private readonly ApiFixture _api;

    public ClubTests(ApiFixture api)
    {
        _api = api;
    }

    [Fact]
    public async Task Club_comes_back_as_it_was_put()
    {
        const string Body = """
            { "name": "West Club", "timeZone": "Europe/Rome", "syncPolicy": "multiple",
              "registrationMode": "WithApproval", "portalAddress": "https://portal.west.example/" }
            """;

        var made = await _api.PutAsync("/api/clubs/westclub", Body);
        var again = await _api.PutAsync("/api/clubs/westclub", Body);
        var got = await _api.GetAsync("/api/clubs/westclub");

        Assert.Equal(HttpStatusCode.Created, made.Status);
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(made.Text, got.Text);
        Assert.Equal("multiple", got.Field("syncPolicy"));
        Assert.Equal("WithApproval", got.Field("registrationMode"));
        Assert.Equal("https://portal.west.example/", got.Field("portalAddress"));
    }

    [Fact]
    public async Task Every_fault_of_a_club_is_named_at_once()
    {
        var reply = await _api.PutAsync("/api/clubs/West%20Club", """
            { "nme": "West", "timeZone": "Mars/Olympus", "syncPolicy": "both", "portalAddress": "http://portal" }
            """);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("club 'West Club': use 1 to 40", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("nme is not known; did you mean name?", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("name: is missing", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("'Mars/Olympus' is not known", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("'both' is not known; use single, multiple", reply.Errors, StringComparison.Ordinal);
        Assert.Contains("portalAddress: write", reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_single_is_refused_while_two_connections_are_enabled()
    {
        await _api.SetUpClubAsync("eastclub", "multiple");
        await _api.ConnectAsync("eastclub", "one");
        await _api.ConnectAsync("eastclub", "two");

        var reply = await _api.SetUpClubAsync("eastclub", "single");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("2 are enabled", reply.Field("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "the body: write an object")]
    [InlineData("""{ "name": 7, "timeZone": "UTC" }""", "name: write a text of 1 to 200 characters")]
    [InlineData("""{ "name": "A", "name": "B", "timeZone": "UTC" }""", "name: told more than once")]
    [InlineData("""{ "name": "\ud800", "timeZone": "UTC" }""", "name: write a text")]
    public async Task Odd_json_is_refused_with_words(string body, string words)
    {
        var reply = await _api.PutAsync("/api/clubs/oddclub", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(words, reply.Errors, StringComparison.Ordinal);
    }
}
