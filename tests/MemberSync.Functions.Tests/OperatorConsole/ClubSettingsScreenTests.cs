using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>A club's own settings on the screens.</summary>
public sealed class ClubSettingsScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/settings";
    private const string Club = "/api/clubs/northclub";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public ClubSettingsScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.PutAsync(Club, """
            { "name": "North <b>Club", "timeZone": "Europe/Zurich", "syncPolicy": "multiple", "registrationMode": "WithApproval",
              "portalAddress": "https://portal.club.example", "tagRules": [ { "tag": "#New", "when": { "newForDays": 30 } } ] }
            """);
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Saving_what_the_page_shows_changes_nothing()
    {
        var before = (await _api.GetAsync(Club)).Text;
        var page = await _visitor.GetAsync(Page);

        await _visitor.SubmitAsync(Page, FormFields.Of(page));

        Assert.Equal($"/api/console{Page}?did=saved", _visitor.Location);
        Assert.Equal(before, (await _api.GetAsync(Club)).Text);
        Assert.DoesNotContain("<b>Club", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_nothing_is_saved()
    {
        var before = (await _api.GetAsync(Club)).Text;
        await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync(
            Page, ("name", ""), ("timeZone", "Mars/Base"), ("tagRules", "[ { \"tag\": \"x\", "));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("<p class=\"fault\">is missing; write the club&#x27;s name</p>", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"fault\">&#x27;Mars/Base&#x27; is not known", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"fault\">write a list of at most 50 objects</p>", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await _api.GetAsync(Club)).Text);
    }

    [Fact]
    public async Task Policy_that_connections_break_is_refused_with_its_reason()
    {
        await _api.ConnectAsync();
        await _api.ConnectAsync(connection: "second");
        await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync(
            Page, ("name", "North Club"), ("timeZone", "Europe/Zurich"), ("syncPolicy", "single"));

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("allows one enabled connection, and 2 are enabled", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_members_end_when_the_club_is_written_out()
    {
        await _api.SendChangeAsync(Changes.Member("m-1"));
        var address = (await _api.PostAsync($"{Club}/members/m-1/view-link")).Field("address")!;
        var view = new Uri(address).AbsolutePath;
        await _visitor.GetAsync(Page);

        var refused = await _visitor.SubmitAsync($"{Page}/view-links", ("confirm", "yes"));
        var before = await _api.GetAsync(view, key: null);
        await _visitor.SubmitAsync($"{Page}/view-links", ("confirm", "northclub"));
        var after = await _api.GetAsync(view, key: null);

        Assert.Contains("No link was ended.", refused.Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (before.Status, after.Status));
        Assert.Equal($"/api/console{Page}?did=ended", _visitor.Location);
    }
}
