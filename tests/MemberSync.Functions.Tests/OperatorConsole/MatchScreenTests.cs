using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Who is who, decided on the screen.</summary>
public sealed class MatchScreenTests : IAsyncLifetime
{
    private const string Match = "/northclub/connections/main/match";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;
    private readonly MatchDesk _desk;

    public MatchScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
        _desk = new MatchDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync(enabled: false);
        await _api.SendChangeAsync(Changes.Member("gb-1"));
        await _api.SendChangeAsync(Changes.Member("gb-2", firstName: "<i>Noah</i>"));
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Without_the_partners_people_the_page_says_how_to_get_them()
    {
        var page = await _visitor.GetAsync(Match);

        Assert.Contains("The partner&#x27;s people are not known yet", page.Text, StringComparison.Ordinal);
        Assert.Contains("<details open>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposal_stands_beside_the_member_with_why_and_how_sure_and_what_differs()
    {
        await _desk.PeopleAsync(MatchDesk.Same("p-72", "other"), MatchDesk.Same("<b>", "gb-2", firstName: "<u>Noah</u>"));

        var page = await _visitor.GetAsync(Match);

        Assert.Contains("p-72 <span class=\"level\">High</span>", page.Text, StringComparison.Ordinal);
        Assert.Contains("Same names and date of birth", page.Text, StringComparison.Ordinal);
        Assert.Contains("other@example.org<span class=\"level warning\">differs</span>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<u>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepted_proposal_links_the_member_and_undo_takes_it_back()
    {
        await _desk.PeopleAsync(MatchDesk.Same("p-72", "other"));
        var page = await _visitor.GetAsync(Match);

        var done = await _visitor.SubmitAsync(
            Match, ("member", "gb-1"), ("version", Hidden(page.Text, "version")), ("decision", "link p-72"));
        var linked = (await _api.MemberAsync("gb-1")).Field("externalIds");
        var undone = await _visitor.SubmitAsync(Match, ("operation", "undo"));

        Assert.Contains("Done for 1; 0 were so already; 0 refused.", done.Text, StringComparison.Ordinal);
        Assert.Equal("""{"personId":"p-72"}""", linked);
        Assert.Contains("1 links of the last decision or import were taken back", undone.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_proposals_send_the_member_as_new()
    {
        await _desk.PeopleAsync(MatchDesk.Same("p-72", "other"));
        var page = await _visitor.GetAsync(Match);

        await _visitor.SubmitAsync(Match, ("member", "gb-1"), ("version", Hidden(page.Text, "version")), ("decision", "new"));
        await _api.ConnectAsync();
        await _api.UntilAsync("gb-1", "Enabled");

        Assert.Contains("p-1", (await _api.MemberAsync("gb-1")).Field("externalIds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_about_a_member_that_changed_since_is_refused_with_what_to_do()
    {
        await _desk.PeopleAsync(MatchDesk.Same("p-72", "other"));
        await _visitor.GetAsync(Match);

        var done = await _visitor.SubmitAsync(Match, ("member", "gb-1"), ("version", "v000000000000"), ("decision", "link p-72"));

        Assert.Contains("the member has changed since the export", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_are_certain_are_linked_together()
    {
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"), MatchDesk.Same("p-74", "gb-2", firstName: "<i>Noah</i>"));
        await _visitor.GetAsync(Match);

        var done = await _visitor.SubmitAsync(Match, ("operation", "certain"));

        Assert.Contains("Done for 2 of 2, refused for 0.", done.Text, StringComparison.Ordinal);
        Assert.Contains("p-74", (await _api.MemberAsync("gb-2")).Field("externalIds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_are_uploaded_and_downloaded()
    {
        await _visitor.GetAsync(Match);

        var people = await _visitor.SubmitFileAsync(
            Match, "personId,firstName,lastName,dateOfBirth,email\np-71,Ines,Maurer,1991-04-17,gb-1@example.org", ("operation", "people"));
        var table = await _visitor.GetAsync($"{Match}/match.csv");
        var done = await _visitor.SubmitFileAsync(Match, table.Text, ("operation", "import"));

        Assert.Contains("1 people of the partner are known now; 0 lines were left out.", people.Text, StringComparison.Ordinal);
        Assert.Contains("link p-71", table.Text, StringComparison.Ordinal);
        Assert.Contains("Done for 1; 0 were so already; 0 refused.", done.Text, StringComparison.Ordinal);
    }

    private static string Hidden(string page, string name)
    {
        var start = page.IndexOf($"name=\"{name}\" value=\"", StringComparison.Ordinal) + name.Length + 15;
        return page[start..page.IndexOf('"', start)];
    }
}
