using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class MatchTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();
    private readonly MatchDesk _desk;

    public MatchTests()
    {
        _desk = new MatchDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync(enabled: false);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Export_proposes_who_is_who_and_decides_only_what_is_certain()
    {
        await MembersAsync("gb-1", "gb-2");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"), MatchDesk.Same("p-72", "other"), "p-73,Iris,Maurer,17.04.1991,,");

        var lines = (await _desk.ExportAsync()).Split("\r\n");

        Assert.StartsWith("member,firstName,lastName", lines[0], StringComparison.Ordinal);
        Assert.Contains(",identical,certain,\"p-72: sameNameAndBirth, high\",link p-71,v", lines[1], StringComparison.Ordinal);
        Assert.Contains("p-71,Ines,Maurer,1991-04-17,gb-1@example.org,sameNameAndBirth,high", lines[2], StringComparison.Ordinal);
        Assert.DoesNotContain("p-73", string.Concat(lines), StringComparison.Ordinal); // A twin.
    }

    [Fact]
    public async Task Decision_links_the_member_and_the_same_again_changes_nothing()
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "family"));
        var table = await _desk.DecidedAsync("gb-1", "link p-71");

        var once = await _desk.DecideAsync(table);
        var twice = await _desk.DecideAsync(table);

        Assert.Equal("""{"done":1,"unchanged":0,"skipped":0,"rejected":0,"lines":[]}""", once.Text);
        Assert.Equal("""{"done":0,"unchanged":1,"skipped":0,"rejected":0,"lines":[]}""", twice.Text);
        Assert.Equal("""{"personId":"p-71"}""", (await _api.MemberAsync("gb-1")).Field("externalIds"));
    }

    [Fact]
    public async Task Decision_about_a_member_that_changed_since_is_refused()
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"));
        var table = await _desk.ExportAsync();
        await _api.SendChangeAsync(Changes.Member("gb-1", "later", firstName: "Iris"));

        var reply = await _desk.DecideAsync(table);

        Assert.Equal("0", reply.Field("done"));
        Assert.Contains("""{"line":2,"member":"gb-1","errors":["the member has changed""", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marry p-71", "decision: 'marry p-71' is not known; write link <id>, new or skip")]
    [InlineData("link p-99", "the partner's export has no 'p-99'")]
    public async Task Decision_that_makes_no_sense_is_named(string decision, string words)
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"));

        var reply = await _desk.DecideAsync(await _desk.DecidedAsync("gb-1", decision));

        Assert.Equal("1", reply.Field("rejected"));
        Assert.Contains(words, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_back_what_was_not_sent_and_names_the_rest()
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"));
        await _desk.DecideAsync(await _desk.ExportAsync());

        var undone = await _desk.UndoAsync();
        var again = await _desk.UndoAsync();

        Assert.Equal("""{"undone":1,"left":[]}""", undone.Text);
        Assert.Equal("""{"undone":0,"left":[]}""", again.Text);
        var member = await _api.MemberAsync("gb-1");
        Assert.Equal(("CreationError", "{}"), (member.Field("status"), member.Field("externalIds")));
        Assert.Contains("link p-71", await _desk.ExportAsync(), StringComparison.Ordinal); // It can be decided anew.
    }

    [Fact]
    public async Task Undo_leaves_who_was_sent_meanwhile()
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1", firstName: "INES"));
        await _desk.DecideAsync(await _desk.ExportAsync());
        await _api.ConnectAsync();
        await EnabledAsync(1);

        var reply = await _desk.UndoAsync();

        Assert.Equal("""{"undone":0,"left":["gb-1"]}""", reply.Text);
    }

    [Fact]
    public async Task Certain_members_are_linked_without_a_call_when_the_connection_is_enabled()
    {
        await MembersAsync("gb-1", "gb-2");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"));

        await _api.ConnectAsync();
        await EnabledAsync(2);

        var certain = await _api.MemberAsync("gb-1");
        Assert.Equal(("""{"personId":"p-71"}""", ""), (certain.Field("externalIds"), certain.Field("lastSentAt")));
        Assert.Contains("p-2", (await _api.MemberAsync("gb-2")).Field("externalIds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_member_is_sent_as_new_although_the_match_is_certain()
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync(MatchDesk.Same("p-71", "gb-1"));
        await _desk.DecideAsync(await _desk.DecidedAsync("gb-1", "new"));

        await _api.ConnectAsync();
        await EnabledAsync(1);

        Assert.Contains("p-1", (await _api.MemberAsync("gb-1")).Field("externalIds"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_begin_like_formulas_leave_guarded_and_come_back_as_they_were()
    {
        await _api.SendChangeAsync(Changes.Member("-1", firstName: "=cmd"));
        await _desk.PeopleAsync("p-71,'=cmd,Maurer,1991-04-17,f,-1@example.org");

        var table = await _desk.ExportAsync();
        var reply = await _desk.DecideAsync(table);

        Assert.Contains("\r\n'-1,'=cmd,Maurer", table, StringComparison.Ordinal);
        Assert.Equal("1", reply.Field("done"));
    }

    [Fact]
    public async Task Members_swapped_names_and_shared_address_are_flagged()
    {
        await MembersAsync("gb-1");
        await _desk.PeopleAsync("p-71,Maurer,Inès,1991-04-17,f,", "p-72,Tom,Maurer,1960-01-01,m,gb-1@example.org");

        var table = await _desk.ExportAsync();

        Assert.Contains(",alikeNameAndBirth,medium,\"p-72: sameEmail, low\",,v", table, StringComparison.Ordinal);
    }

    private async Task MembersAsync(params string[] members)
    {
        foreach (var member in members)
        {
            await _api.SendChangeAsync(Changes.Member(member));
        }
    }

    private Task EnabledAsync(int members) => _api.UntilAsync(async () => await _api.CountAsync("Enabled") == members);
}
