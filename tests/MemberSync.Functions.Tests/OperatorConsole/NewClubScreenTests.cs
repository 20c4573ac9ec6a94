using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Clubs made on the screens.</summary>
public sealed class NewClubScreenTests : IAsyncLifetime
{
    private const string Page = "/-/new-club";

    private static readonly (string, string)[] Form =
        [("name", "North <b>Club"), ("timeZone", "Europe/Zurich"), ("syncPolicy", "multiple"), ("registrationMode", "ApproveAndCreate")];

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public NewClubScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _visitor.SignInAsync();
        await _visitor.GetAsync(Page);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Empty_service_leads_to_the_first_club_and_that_to_its_first_connection()
    {
        var empty = await _visitor.GetAsync("/");
        await _visitor.SubmitAsync(Page, [.. Form, ("club", "northclub")]);
        var overview = await _visitor.GetAsync("/northclub");

        Assert.Contains("href=\"/api/console/-/new-club\"", empty.Text, StringComparison.Ordinal);
        Assert.Contains("North &lt;b&gt;Club", overview.Text, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/console/northclub/new-connection\"", overview.Text, StringComparison.Ordinal);
        Assert.Equal("multiple", (await _api.GetAsync("/api/clubs/northclub")).Field("syncPolicy"));
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_nothing_is_made()
    {
        var reply = await _visitor.SubmitAsync(Page, [.. Form, ("club", "North Club"), ("timeZone", "Zurich")]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("<p class=\"fault\">&#x27;North Club&#x27;: use 1 to 40", reply.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"North &lt;b&gt;Club\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("\"clubs\":[]", (await _api.GetAsync("/api/clubs")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_club_does_not_overwrite_one_that_is_there()
    {
        await _api.SetUpClubAsync();

        var reply = await _visitor.SubmitAsync(Page, [.. Form, ("club", "northclub")]);

        Assert.Contains("is there already; use another name", reply.Text, StringComparison.Ordinal);
        Assert.Equal("North Club", (await _api.GetAsync("/api/clubs/northclub")).Field("name"));
    }

    [Fact]
    public async Task Only_who_administers_the_whole_service_is_led_there()
    {
        await _api.SetUpClubAsync();
        await _visitor.SignInAsync(await _api.MakeKeyAsync("chief", "admin", "northclub"));

        var overview = await _visitor.GetAsync("/northclub");

        Assert.DoesNotContain("/api/console/-/", overview.Text, StringComparison.Ordinal);
    }
}
