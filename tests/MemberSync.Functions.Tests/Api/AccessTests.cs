using System.Net;
using MemberSync.Engine.Access;
using MemberSync.Functions.Security;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Who may call what, for every route there is.</summary>
public sealed class AccessTests : IClassFixture<ApiFixture>, IAsyncLifetime
{
    private readonly ApiFixture _api;

    public AccessTests(ApiFixture api)
    {
        _api = api;
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.SetUpClubAsync("southclub");
        await _api.ConnectAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Routes_and_what_they_need()
    {
        var lines = Routes().Select(route => $"{route.Method,-6} {route.Pattern,-75} {Words(route.Need)}");

        Approved.Matches(string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task No_route_with_a_need_opens_without_a_key()
    {
        foreach (var route in Routes().Where(route => route.Need is { Role: not null, Screen: false }))
        {
            var reply = await CallAsync(route, key: null);

            Assert.True(reply.Status == HttpStatusCode.Unauthorized, $"{route.Method} {route.Pattern}: {reply.Status}");
        }
    }

    [Fact]
    public async Task No_route_opens_with_a_lower_role()
    {
        foreach (var route in Routes().Where(route => route.Need is { Role: > Role.Ingest, Screen: false }))
        {
            var lower = route.Need.Role == Role.Admin ? "operator" : "ingest";
            var key = await _api.MakeKeyAsync($"lower-{lower}", lower);

            var reply = await CallAsync(route, key);

            Assert.True(reply.Status == HttpStatusCode.Forbidden, $"{route.Method} {route.Pattern}: {reply.Status}");
        }
    }

    [Fact]
    public async Task No_route_of_a_club_opens_with_the_key_of_another_whether_the_club_exists_or_not()
    {
        var key = await _api.MakeKeyAsync("south", "admin", "southclub");
        foreach (var route in Routes().Where(r => r.Need is { Role: not null, Screen: false } && (r.OfClub || r.Need.WholeHub)))
        {
            var reply = await CallAsync(route, key);
            var nowhere = await CallAsync(route, key, club: "no-such-club");

            Assert.True(reply.Status == HttpStatusCode.Forbidden, $"{route.Method} {route.Pattern}: {reply.Status}");
            Assert.Equal(reply.Text, nowhere.Text);
        }
    }

    [Fact]
    public async Task Key_of_a_club_sees_only_that_club()
    {
        var key = await _api.MakeKeyAsync("south-desk", "operator", "southclub");

        var reply = await _api.GetAsync("/api/clubs", key);

        Assert.Contains("southclub", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("northclub", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_screen_shows_anything_to_whoever_has_not_signed_in()
    {
        foreach (var route in Routes().Where(route => route.Need.Screen))
        {
            var reply = await CallAsync(route, key: null);

            var expected = route.Method == "GET" ? HttpStatusCode.Found : HttpStatusCode.Unauthorized;
            Assert.True(reply.Status == expected, $"{route.Method} {route.Pattern}: {reply.Status}");
        }
    }

    [Fact]
    public async Task No_screen_opens_with_a_lower_role_or_the_key_of_another_club()
    {
        var desk = await new ConsoleVisitor(_api).SignInAsync(await _api.MakeKeyAsync("desk", "operator"));
        var south = await new ConsoleVisitor(_api).SignInAsync(await _api.MakeKeyAsync("south", "admin", "southclub"));
        foreach (var route in Routes().Where(route => route.Need.Screen))
        {
            ConsoleVisitor[] strangers =
                [.. route.Need.Role == Role.Admin ? [desk] : Array.Empty<ConsoleVisitor>(), .. route.OfClub || route.Need.WholeHub ? [south] : Array.Empty<ConsoleVisitor>()];
            foreach (var stranger in strangers)
            {
                var reply = await VisitAsync(stranger, route);

                Assert.True(reply.Status == HttpStatusCode.Forbidden, $"{route.Method} {route.Pattern}: {reply.Status}");
            }
        }
    }

    private static Task<Reply> VisitAsync(ConsoleVisitor visitor, RouteUnderTest route)
    {
        var path = PathOf(route, "northclub")[ConsoleVisitor.Root.Length..];
        return route.Method == "GET" ? visitor.GetAsync(path) : visitor.SubmitAsync(path);
    }

    private static string Words(Need need) =>
        need.Role is { } role
            ? $"{role}{(need.WholeHub ? ", of the whole hub" : "")}{(need.Screen ? ", signed in" : "")}"
            : "no key";

    private Task<Reply> CallAsync(RouteUnderTest route, string? key, string club = "northclub") =>
        _api.SendAsync(new HttpMethod(route.Method), PathOf(route, club), null, key);

    private static string PathOf(RouteUnderTest route, string club) => route.Pattern
        .Replace("{club}", club, StringComparison.Ordinal)
        .Replace("{connection}", "main", StringComparison.Ordinal)
        .Replace("{source}", "front-desk", StringComparison.Ordinal)
        .Replace("{member}", "m-1", StringComparison.Ordinal)
        .Replace("{name}", "some-name", StringComparison.Ordinal);

    private IEnumerable<RouteUnderTest> Routes() =>
        from endpoint in _api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let need = endpoint.Metadata.GetMetadata<Need>() ?? new Need(Role.Admin, WholeHub: true)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select new RouteUnderTest(method, endpoint.RoutePattern.RawText!, need);

    private sealed record RouteUnderTest(string Method, string Pattern, Need Need)
    {
        public bool OfClub => Pattern.Contains("{club}", StringComparison.Ordinal);
    }
}
