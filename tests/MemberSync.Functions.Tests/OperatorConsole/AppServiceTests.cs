using System.Net;
using System.Text;
using System.Text.Json;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Signing in with an account of the organisation, by App Service authentication.</summary>
public sealed class AppServiceTests : IAsyncLifetime
{
    private readonly ApiFixture _api = Service(asked: true, platform: "True");
    private readonly ConsoleVisitor _visitor;

    public AppServiceTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Sign_in_leads_to_the_organisation_and_back_to_the_page()
    {
        var page = await _visitor.GetAsync("/sign-in?then=%2Fapi%2Fconsole%2Fnorthclub");

        Assert.Contains(
            "href=\"/.auth/login/aad?post_login_redirect_uri=%2Fapi%2Fconsole%2Fsign-in%3Fthen%3D%252Fapi%252Fconsole%252Fnorthclub\"",
            page.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Person_with_a_role_is_in_without_a_key()
    {
        Come("operator");

        await _visitor.GetAsync("/sign-in?then=%2Fapi%2Fconsole%2Fnorthclub");
        var sent = _visitor.Location;
        var page = await _visitor.GetAsync("/northclub");

        Assert.Equal(("/api/console/northclub", HttpStatusCode.OK), (sent, page.Status));
    }

    [Theory]
    [InlineData("operator", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("operator:northclub", HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("admin:northclub", HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("admin:southclub", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task App_role_says_what_opens(string role, HttpStatusCode overview, HttpStatusCode settings)
    {
        Come(role);
        await _visitor.GetAsync("/sign-in");

        Assert.Equal(overview, (await _visitor.GetAsync("/northclub")).Status);
        Assert.Equal(settings, (await _visitor.GetAsync("/northclub/settings")).Status);
    }

    [Theory]
    [InlineData()]
    [InlineData("reader")]
    [InlineData("ingest")]
    [InlineData("Admin ")]
    [InlineData("admin:north club")]
    [InlineData("admin:northclub:x")]
    public async Task Person_without_a_role_of_ours_is_told_so(params string[] roles)
    {
        Come(roles);

        var page = await _visitor.GetAsync("/sign-in");

        Assert.Contains("signed in as ines@example.org, but have no role here", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Widest_of_several_roles_counts()
    {
        Come("operator:southclub", "admin:northclub", "operator");
        await _visitor.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/northclub")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await _visitor.GetAsync("/northclub/settings")).Status);
    }

    [Fact]
    public async Task Role_that_is_taken_away_opens_nothing_any_more()
    {
        Come("operator");
        await _visitor.GetAsync("/sign-in");
        Come("reader");

        Assert.Equal(HttpStatusCode.Found, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Session_is_of_no_use_to_somebody_else()
    {
        Come("operator");
        await _visitor.GetAsync("/sign-in");
        var thief = _visitor.Copy();
        var other = await thief.GetAsync("/northclub");
        thief.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "another";
        thief.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal("operator");

        Assert.Equal(HttpStatusCode.Found, other.Status);
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Forms_need_the_sessions_proof_all_the_same_and_history_names_the_person()
    {
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.UntilAsync("m-1", "Enabled");
        Come("operator");
        await _visitor.GetAsync("/sign-in");
        await _visitor.GetAsync("/northclub/members/m-1");
        var forged = await _visitor.PostAsync("/northclub/members/m-1/main", ("operation", "Suspend"));

        await _visitor.SubmitAsync("/northclub/members/m-1/main", ("operation", "Suspend"));

        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        Assert.Contains("ines@example.org", (await _api.MemberAsync("m-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_out_ends_it_at_the_platform_too()
    {
        Come("operator");
        await _visitor.GetAsync("/sign-in");
        await _visitor.GetAsync("/northclub");

        await _visitor.SubmitAsync("/sign-out");

        Assert.Equal("/.auth/logout?post_logout_redirect_uri=%2Fapi%2Fconsole%2Fsign-in", _visitor.Location);
    }

    [Theory]
    [InlineData(false, "True")]
    [InlineData(true, "False")]
    [InlineData(true, null)]
    public async Task Headers_count_for_nothing_unless_settings_and_platform_say_so(bool asked, string? platform)
    {
        await using var api = Service(asked, platform);
        await api.SetUpClubAsync();
        var visitor = new ConsoleVisitor(api);
        visitor.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "id-1";
        visitor.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal("admin");

        var page = await visitor.GetAsync("/sign-in");

        Assert.DoesNotContain("/.auth/", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.GetAsync("/northclub")).Status);
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("e30=")]
    [InlineData("W10=")]
    [InlineData("eyJjbGFpbXMiOjF9")]
    public async Task Principal_that_cannot_be_read_is_nobody(string principal)
    {
        _visitor.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "id-1";
        _visitor.Headers["X-MS-CLIENT-PRINCIPAL"] = principal;

        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/sign-in")).Status);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Api_stays_closed_to_whom_has_no_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/clubs");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL-ID", "id-1");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", Principal("admin"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.SendAsync(request)).Status);
    }

    private static ApiFixture Service(bool asked, string? platform)
    {
        var partner = new ScriptedPartner();
        return new ApiFixture(
            partner, new ApiApp(new SimulatedTime(SimulatedTime.DefaultStart), partner) { AppService = (asked, platform) });
    }

    private static string Principal(params string[] roles) => Convert.ToBase64String(Encoding.UTF8.GetBytes(
        JsonSerializer.Serialize(new
        {
            auth_typ = "aad",
            name_typ = "name",
            role_typ = "roles",
            claims = roles.Select(role => new { typ = "roles", val = role })
                .Prepend(new { typ = "preferred_username", val = "ines@example.org" }),
        })));

    private void Come(params string[] roles)
    {
        _visitor.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "id-1";
        _visitor.Headers["X-MS-CLIENT-PRINCIPAL"] = Principal(roles);
    }
}
