using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Members on the screens: found, explained, and acted upon.</summary>
public sealed class MemberScreenTests : IAsyncLifetime
{
    private const string List = "/northclub/connections/main/members";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public MemberScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _visitor.SignInAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Hostile_names_are_shown_and_do_nothing()
    {
        await _api.SendChangeAsync(Changes.Member("m-1", firstName: "<script>alert(1)</script>"));
        await _api.UntilAsync("m-1", "Enabled");

        var list = await _visitor.GetAsync(List);
        var member = await _visitor.GetAsync("/northclub/members/m-1");

        Assert.DoesNotContain("<script>alert", list.Text + member.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cloud_before_the_name_tells_that_a_partner_has_the_member()
    {
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.SendChangeAsync(Changes.Member("m-2", email: false));
        await _api.UntilAsync("m-1", "Enabled");

        var active = await _visitor.GetAsync("/northclub/members/m-1");
        var waiting = await _visitor.GetAsync("/northclub/members/m-2");

        Assert.Contains("☁</span> Ines Maurer", active.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("☁", waiting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Member_without_what_the_partner_needs_says_so_and_what_to_do()
    {
        await _api.SendChangeAsync(Changes.Member("m-1", email: false));

        var page = await _visitor.GetAsync("/northclub/members/m-1");

        Assert.Contains("E-mail address is missing", page.Text, StringComparison.Ordinal);
        Assert.Contains("Complete the member in the gym system", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_leads_to_new_members_who_are_held_back()
    {
        await _api.SendChangeAsync(Changes.Member("m-1", email: false));
        await _api.SendChangeAsync(Changes.Member("m-2"));
        await _api.UntilAsync("m-2", "Enabled");

        var page = await _visitor.GetAsync("/northclub");

        Assert.Contains("members?status=New\">1 new members are held back", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operations_are_those_that_the_state_allows()
    {
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.UntilAsync("m-1", "Enabled");
        var enabled = await _visitor.GetAsync("/northclub/members/m-1");

        await _visitor.SubmitAsync("/northclub/members/m-1/main", ("operation", "Suspend"));
        var suspended = await _visitor.GetAsync("/northclub/members/m-1");

        Assert.Contains("value=\"Suspend\"", enabled.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Enable\"", enabled.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"Enable\"", suspended.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"Suspend\"", suspended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_are_acted_upon_at_once_and_refusals_are_told()
    {
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.SendChangeAsync(Changes.Member("m-2", email: false));
        await _api.UntilAsync("m-1", "Enabled");
        await _visitor.GetAsync(List);

        var done = await _visitor.SubmitAsync(List, ("operation", "Sync"), ("member", "m-1"), ("member", "m-2"));

        Assert.Contains("Sync: done for 1, refused for 1.", done.Text, StringComparison.Ordinal);
        Assert.Contains("E-mail address is missing", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_of_another_club_sees_nothing_of_this_one()
    {
        await _api.SetUpClubAsync("southclub");
        await _api.SendChangeAsync(Changes.Member("m-1"));
        var other = await new ConsoleVisitor(_api).SignInAsync(await _api.MakeKeyAsync("south", "admin", "southclub"));

        string[] pages = ["/northclub", List, "/northclub/members/m-1", "/northclub/nothing"];
        foreach (var page in pages)
        {
            var reply = await other.GetAsync(page);

            Assert.DoesNotContain("Maurer", reply.Text, StringComparison.Ordinal);
            Assert.Contains(reply.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.NotFound });
        }
    }
}
