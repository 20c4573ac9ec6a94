using System.Net;
using MemberSync.Engine.Access;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Who gets into the console, and who stays out.</summary>
public sealed class SignInTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public SignInTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Page_leads_to_the_sign_in_and_the_sign_in_back_to_the_page()
    {
        await _visitor.GetAsync("/northclub");
        var asked = _visitor.Location;
        await _visitor.PostAsync("/sign-in", ("key", ApiFixture.AdminKey), ("then", "/api/console/northclub"));

        Assert.Equal("/api/console/sign-in?then=%2Fapi%2Fconsole%2Fnorthclub", asked);
        Assert.Equal("/api/console/northclub", _visitor.Location);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/api/console//evil.example")]
    [InlineData("/api/keys")]
    [InlineData("/api/console/\\evil.example")]
    public async Task Sign_in_leads_nowhere_but_into_the_console(string then)
    {
        await _visitor.PostAsync("/sign-in", ("key", ApiFixture.AdminKey), ("then", then));

        Assert.Equal("/api/console/", _visitor.Location);
    }

    [Fact]
    public async Task Key_that_is_wrong_or_may_only_send_changes_opens_nothing()
    {
        var sender = await _api.MakeKeyAsync("sender", "ingest");

        var wrong = await _visitor.PostAsync("/sign-in", ("key", "not-a-key"));
        var low = await _visitor.PostAsync("/sign-in", ("key", sender));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (wrong.Status, low.Status));
        Assert.Contains("does not open the console", low.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Session_ends_with_its_key()
    {
        var key = await _api.MakeKeyAsync("front-desk", "operator");
        await _visitor.SignInAsync(key);
        var before = await _visitor.GetAsync("/northclub");

        await _api.DeleteAsync("/api/keys/front-desk");

        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Session_ends_by_itself_after_its_time()
    {
        await _visitor.SignInAsync();
        _api.Time.Advance(Sessions.Lifetime - TimeSpan.FromMinutes(1));
        var last = await _visitor.GetAsync("/northclub");
        _api.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.OK, last.Status);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Whoever_signs_out_is_out_with_the_same_cookie()
    {
        await _visitor.SignInAsync();
        await _visitor.GetAsync("/northclub");
        var thief = _visitor.Copy();

        await _visitor.SubmitAsync("/sign-out");

        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Form_without_the_sessions_proof_does_nothing()
    {
        await _visitor.SignInAsync();

        var none = await _visitor.PostAsync("/sign-out");
        var wrong = await _visitor.PostAsync("/sign-out", ("_proof", new string('0', 64)));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (none.Status, wrong.Status));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync("/northclub")).Status);
    }

    [Fact]
    public async Task Pages_allow_nothing_but_the_consoles_own_files_and_are_kept_by_nobody()
    {
        var page = await _visitor.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("default-src 'none';", _visitor.LastHeaders["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", _visitor.LastHeaders["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("no-store", _visitor.LastHeaders["Cache-Control"]);
        Assert.Equal("nosniff", _visitor.LastHeaders["X-Content-Type-Options"]);
    }
}
