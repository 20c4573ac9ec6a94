using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MemberSync.Simulators.Sources.Editing;
using MemberSync.Simulators.Sources.Momence;

namespace MemberSync.Simulators.Tests.Sources.Momence;

public sealed class HostTests
{
    private const string FirstTen = "?page=0&pageSize=10";

    private readonly HostWorld _world = new HostWorld().LoggedIn();

    [Theory]
    [InlineData("grant_type=password&username=sync%40north.example&password=wrong", "client:secret", 401)]
    [InlineData("grant_type=password&username=sync%40north.example&password=open-sesame", "client:wrong", 401)]
    [InlineData("grant_type=magic", "client:secret", 400)]
    [InlineData("grant_type=refresh_token&refresh_token=none", "client:secret", 401)]
    public void Wrong_log_in_is_refused(string form, string client, int status) =>
        Assert.Equal(status, _world.LogIn(form, client).Status);

    [Fact]
    public void Log_in_is_a_form() => Assert.Equal(400, _world.LogIn(mediaType: "application/json").Status);

    [Fact]
    public void Access_token_ends_and_a_refresh_token_works_once()
    {
        var refresh = _world.LogIn().Json!["refresh_token"]!.GetValue<string>();
        _world.Time.Advance(TimeSpan.FromMinutes(60));

        var expired = _world.Get("members", FirstTen).Status;
        var renewed = _world.LogIn($"grant_type=refresh_token&refresh_token={refresh}");
        _world.Token = renewed.Json!["accessToken"]!.GetValue<string>();

        Assert.Equal((401, 200), (expired, _world.Get("members", FirstTen).Status));
        Assert.Equal(401, _world.LogIn($"grant_type=refresh_token&refresh_token={refresh}").Status);
        Assert.Equal(
            _world.Time.GetUtcNow().AddMinutes(60), renewed.Json!["accessTokenExpiresAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public void Refresh_token_ends()
    {
        var refresh = _world.LogIn().Json!["refresh_token"]!.GetValue<string>();
        _world.Time.Advance(TimeSpan.FromMinutes(120));

        Assert.Equal(401, _world.LogIn($"grant_type=refresh_token&refresh_token={refresh}").Status);
    }

    [Theory]
    [InlineData("members", "", 400)]
    [InlineData("members", "?page=0&pageSize=101", 400)]
    [InlineData("members", "?page=-1&pageSize=10", 400)]
    [InlineData("members/77", "", 404)]
    [InlineData("members/ines", "", 400)]
    [InlineData("members/77/bought-memberships/active", FirstTen, 404)]
    [InlineData("sessions/77", "", 404)]
    [InlineData("sessions/77/bookings", FirstTen, 404)]
    [InlineData("dances", "", 404)]
    public void Anything_undocumented_is_refused(string path, string query, int status) =>
        Assert.Equal(status, _world.Get(path, query).Status);

    [Fact]
    public void Pages_are_by_position_so_that_whoever_leaves_moves_the_rest()
    {
        foreach (var name in new[] { "Ada", "Bob", "Cy", "Di" })
        {
            _world.Join(name);
        }

        var first = _world.Get("members", "?page=0&pageSize=2").Json!;
        _world.Edit("delete-member", """{"memberId":101}""");
        var second = _world.Get("members", "?page=1&pageSize=2").Json!;

        Assert.Equal(4, first["pagination"]!["totalCount"]!.GetValue<int>());
        Assert.Equal("Di", Assert.Single(second["payload"]!.AsArray())!["firstName"]!.GetValue<string>());
    }

    [Fact]
    public void Frozen_memberships_are_shown_when_asked_for_and_ended_ones_never()
    {
        var member = _world.Join("Ada");
        _world.Edit("add-membership", Bought(member, """ "startDate":"2026-03-01T00:00:00Z","isFrozen":true """));
        _world.Edit("add-membership", Bought(member, """ "startDate":"2025-03-01T00:00:00Z","endDate":"2026-03-01T00:00:00Z" """));

        var path = $"members/{member}/bought-memberships/active";

        Assert.Single(_world.Get(path, $"{FirstTen}&includeFrozen=true").Json!["payload"]!.AsArray());
        Assert.Empty(_world.Get(path, FirstTen).Json!["payload"]!.AsArray());
    }

    [Fact]
    public void Spot_is_given_once_and_a_full_session_takes_nobody()
    {
        var (session, ada, bob, cy) = (_world.Plan(), _world.Join("Ada"), _world.Join("Bob"), _world.Join("Cy"));
        _world.Book(session, ada, 5);

        Assert.Throws<ImpossibleException>(() => _world.Book(session, bob, 5));
        Assert.Throws<ImpossibleException>(() => _world.Book(session, ada, 6));
        _world.Book(session, bob, 6);
        Assert.Throws<ImpossibleException>(() => _world.Book(session, cy, 7));
    }

    [Fact]
    public void Cancelled_bookings_are_shown_when_asked_for()
    {
        var session = _world.Plan();
        var booking = _world.Book(session, _world.Join("Ada"), 5);
        _world.Edit("cancel", $$"""{"bookingId":{{booking}}}""");

        var path = $"sessions/{session}/bookings";

        Assert.Empty(_world.Get(path, FirstTen).Json!["payload"]!.AsArray());
        var shown = Assert.Single(_world.Get(path, $"{FirstTen}&includeCancelled=true").Json!["payload"]!.AsArray())!;
        Assert.Equal((5, "2026-04-01T09:00:00+00:00"), (
            shown["roomSpotId"]!.GetValue<int>(), shown["cancelledAt"]!.GetValue<string>()));
    }

    [Fact]
    public void Only_a_booking_is_told()
    {
        var (session, member) = (_world.Plan(), _world.Join("Ada"));
        var booking = _world.Book(session, member, 5);
        _world.Edit("move", $$"""{"bookingId":{{booking}},"roomSpotId":6}""");
        _world.Edit("cancel", $$"""{"bookingId":{{booking}}}""");
        _world.Edit("change-member", $$$"""{"memberId":{{{member}}},"changes":{"phoneNumber":"+41"}}""");

        var text = Text(Assert.Single(_world.Simulator.TakeDue(_world.Time.GetUtcNow())).Body);

        Assert.Equal(
            """{"timestamp":"2026-04-01T09:00:00.000Z","event":"session.booked","payload":"""
            + """{"sessionId":11,"sessionBookingId":21,"payingMemberId":101,"targetMemberId":101}""" + "}",
            text);
    }

    [Theory]
    [InlineData(HookSignature.HmacSha256Hex)]
    [InlineData(HookSignature.HmacSha256Base64)]
    public void Webhook_is_signed_over_its_text(HookSignature signature)
    {
        var world = new HostWorld(HostWorld.Definition with { Signature = signature });
        world.Book(world.Plan(), world.Join("Ada"), 5);

        var hook = Assert.Single(world.Simulator.TakeDue(world.Time.GetUtcNow()));

        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes("hook-secret"), Encoding.UTF8.GetBytes(Text(hook.Body)));
        Assert.Equal(
            signature == HookSignature.HmacSha256Hex ? Convert.ToHexStringLower(mac) : Convert.ToBase64String(mac),
            hook.Headers["x-webhook-signature"]);
    }

    [Fact]
    public void Who_joins_keeps_the_id_and_has_a_membership()
    {
        _world.Edit("join", """
            {"member":{"id":7,"firstName":"Ada","lastName":"Low","email":"ada@example.org"},
             "membership":{"startDate":"2026-03-01T00:00:00Z","membership":{"id":3,"name":"Unlimited"} } }
            """);

        Assert.Single(_world.Get("members/7/bought-memberships/active", FirstTen).Json!["payload"]!.AsArray());
        Assert.Throws<ImpossibleException>(() => _world.Edit("add-member", """{"id":7,"firstName":"B","lastName":"L","email":"b"}"""));
    }

    [Fact]
    public void Revoked_tokens_are_refused()
    {
        _world.Edit("revoke-tokens", "{}");

        Assert.Equal(401, _world.Get("members", FirstTen).Status);
    }

    private static string Text(string body) => JsonNode.Parse(body)!["payload"]!.GetValue<string>();

    private static string Bought(long member, string changes) =>
        $$"""{"memberId":{{member}},"changes":{ {{changes}},"membership":{"id":3,"name":"Unlimited"} } }""";
}
