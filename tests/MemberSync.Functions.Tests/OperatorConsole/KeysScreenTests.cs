using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>Keys made and ended on the screens.</summary>
public sealed class KeysScreenTests : IAsyncLifetime
{
    private const string Page = "/-/keys";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public KeysScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _visitor.SignInAsync();
        await _visitor.GetAsync(Page);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Where_there_is_no_key_its_making_is_the_next_step()
    {
        var page = await _visitor.GetAsync(Page);

        Assert.Contains("Make one below for each person and each system", page.Text, StringComparison.Ordinal);
        Assert.Contains("<button class=\"primary\">Make the key</button>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_key_is_shown_once_and_opens_what_its_role_and_club_say()
    {
        var made = await _visitor.SubmitAsync(Page, ("name", "front-desk"), ("role", "operator"), ("club", "northclub"));
        var later = await _visitor.GetAsync(Page);

        var text = made.Text.Split("readonly value=\"")[1].Split('"')[0];
        var seen = await _api.GetAsync("/api/clubs/northclub", text);
        Assert.Equal(HttpStatusCode.OK, seen.Status);
        Assert.Equal("no-store", _visitor.LastHeaders["Cache-Control"]);
        Assert.Contains("<td>front-desk</td>", later.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, later.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_that_is_there_is_not_replaced_by_chance()
    {
        var old = await _api.MakeKeyAsync("front-desk", "operator");

        var reply = await _visitor.SubmitAsync(Page, ("name", "front-desk"), ("role", "admin"), ("club", ""));

        Assert.Contains("is there already; use another name", reply.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _api.GetAsync("/api/clubs", old)).Status);
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields()
    {
        var reply = await _visitor.SubmitAsync(Page, ("name", "Front <i>Desk"), ("role", "chief"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("value=\"Front &lt;i&gt;Desk\"", reply.Text, StringComparison.Ordinal);
        Assert.Contains("<p class=\"fault\">use 1 to 40", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleted_key_opens_nothing_and_deleting_it_twice_is_no_fault()
    {
        var key = await _api.MakeKeyAsync("gone", "operator");

        await _visitor.SubmitAsync($"{Page}/gone");
        await _visitor.SubmitAsync($"{Page}/gone");

        Assert.Equal("/api/console" + Page, _visitor.Location);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _api.GetAsync("/api/clubs", key)).Status);
    }

    [Fact]
    public async Task Key_that_one_signed_in_with_cannot_be_deleted()
    {
        await _visitor.SignInAsync(await _api.MakeKeyAsync("chief", "admin"));
        var page = await _visitor.GetAsync(Page);

        var reply = await _visitor.SubmitAsync($"{Page}/chief");

        Assert.Contains("You signed in with it.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Page}/chief", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("A key cannot end itself", reply.Text, StringComparison.Ordinal);
    }
}
