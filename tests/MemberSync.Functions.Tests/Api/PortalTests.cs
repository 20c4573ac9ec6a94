using System.Net;
using MemberSync.Functions.Portal;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class PortalTests : IAsyncLifetime
{
    private const string Key = "sso-key-of-the-north-club";
    private const string Own = "https://portal.north.example";

    private readonly ApiFixture _api = new(partner: null);
    private SimulatedMywellness _partner = null!;

    public async Task InitializeAsync()
    {
        _partner = await SimulatedMywellness.StartAsync(_api.Time);
        await SetPortalAsync(Own);
    }

    public async Task DisposeAsync()
    {
        await _partner.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Tiles_of_a_perfect_gym_portal_lead_to_the_portal_itself()
    {
        await SetPortalAsync("https://north.perfectgym.com");

        var reply = await _api.GetAsync("/api/clubs/northclub/tiles");

        Assert.Equal("portal", reply.Field("signOnBy"));
        Assert.Equal(6, reply.Json.GetProperty("tiles").GetArrayLength());
        Assert.Contains(
            "https://north.perfectgym.com/ClientPortal2/Auth/Sso/MyWellness?redirect=MyCalendar",
            reply.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tiles_of_another_portal_lead_here_once_sign_on_is_set_up()
    {
        var before = await _api.GetAsync("/api/clubs/northclub/tiles");
        await ConnectAsync();

        var after = await _api.GetAsync("/api/clubs/northclub/tiles");

        Assert.Equal(HttpStatusCode.Conflict, before.Status);
        Assert.Contains("the credential ssoKey from Technogym", before.Field("detail"), StringComparison.Ordinal);
        Assert.Equal("hub", after.Field("signOnBy"));
        Assert.Contains("/api/clubs/northclub/sso/mywellness?redirect=Profile.Contract", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Club_without_a_portal_is_told_to_set_one()
    {
        await _api.SetUpClubAsync();

        var reply = await _api.GetAsync("/api/clubs/northclub/tiles");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("has no portalAddress", reply.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_token_opens_an_area_of_the_portal_once()
    {
        await ConnectAsync();
        var token = Token("t-1");

        var first = await _api.RedirectAsync(Path(token, "Profile.Contract"));
        var again = await _api.GetAsync(Path(token, "Profile.Contract"), key: null);

        Assert.Equal($"{Own}/Profile/Contract?token={token}", first);
        Assert.Equal((HttpStatusCode.Unauthorized, "token-invalid"), (again.Status, again.Field("code")));
        Assert.DoesNotContain(token, _api.Logs, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example/Profile")]
    [InlineData("Profile@evil.example")]
    [InlineData("profile")]
    public async Task Nobody_is_sent_anywhere_else(string redirect)
    {
        await ConnectAsync();

        var reply = await _api.GetAsync(Path(Token("t-1"), Uri.EscapeDataString(redirect)), key: null);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("is no area of a portal", reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_learn_nothing_about_clubs()
    {
        await ConnectAsync();

        var forged = await _api.GetAsync(Path(Token("t-1", "a-key-that-strangers-have")), key: null);
        var nowhere = await _api.GetAsync(Path(Token("t-1")).Replace("northclub", "nowhere", StringComparison.Ordinal), key: null);

        Assert.Equal((HttpStatusCode.Unauthorized, forged.Text), (forged.Status, nowhere.Text));
    }

    [Fact]
    public async Task Sign_on_is_refused_while_its_assumption_is_not_allowed()
    {
        await ConnectAsync(assumed: false);

        var reply = await _api.GetAsync(Path(Token("t-1")), key: null);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
    }

    [Fact]
    public async Task Too_many_wrong_tokens_close_the_door_for_the_rest_of_the_minute()
    {
        await ConnectAsync();
        for (var i = 0; i < 30; i++)
        {
            await _api.GetAsync(Path("wrong"), key: null);
        }

        var closed = await _api.GetAsync(Path(Token("t-1")), key: null);
        _api.Time.Advance(TimeSpan.FromMinutes(1));
        var open = await _api.RedirectAsync(Path(Token("t-1")));

        Assert.Equal(HttpStatusCode.TooManyRequests, closed.Status);
        Assert.StartsWith($"{Own}/?token=", open, StringComparison.Ordinal);
        Assert.Contains("30 wrong sign-on tokens", _api.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Used_tokens_are_forgotten_some_time_after_they_expired()
    {
        await ConnectAsync();
        await _api.RedirectAsync(Path(Token("t-1")));
        _api.Time.Advance(TimeSpan.FromMinutes(13));

        await _api.RedirectAsync(Path(Token("t-2")));

        Assert.Single(_api.Store.RowsOf("northclub"), row => row.Key.StartsWith("sso|", StringComparison.Ordinal));
    }

    private static string Path(string token, string? redirect = null) =>
        $"/api/clubs/northclub/sso/mywellness?token={token}{(redirect is null ? "" : $"&redirect={redirect}")}";

    private string Token(string id, string key = Key) =>
        new SsoToken(id, "northclub", "u-1", _api.Time.GetUtcNow().AddMinutes(2)).Sign(key);

    private Task<Reply> SetPortalAsync(string address) => _api.PutAsync(
        "/api/clubs/northclub",
        $$"""{ "name": "North Club", "timeZone": "Europe/Zurich", "portalAddress": "{{address}}" }""");

    private async Task ConnectAsync(bool assumed = true)
    {
        var body = _partner.Connection
            .Replace("\"password\"", $"\"ssoKey\": \"{Key}\", \"password\"", StringComparison.Ordinal)
            .Replace("\"settings\"", $"\"options\": {{ \"assumedContract\": {(assumed ? "true" : "false")} }}, \"settings\"", StringComparison.Ordinal);
        var reply = await _api.PutAsync("/api/clubs/northclub/connections/mywellness", body);
        Assert.Equal(HttpStatusCode.Created, reply.Status);
    }
}
