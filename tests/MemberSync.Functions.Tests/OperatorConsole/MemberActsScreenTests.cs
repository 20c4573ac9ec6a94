using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>What operators tell of a member, on the screens.</summary>
public sealed class MemberActsScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/members/m-1";

    private readonly ApiFixture _api = new();
    private readonly ConsoleVisitor _visitor;

    public MemberActsScreenTests()
    {
        _visitor = new ConsoleVisitor(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.UntilAsync("m-1", "Enabled");
        await _visitor.SignInAsync(await _api.MakeKeyAsync("desk", "operator", "northclub"));
        await _visitor.GetAsync(Page);
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task External_id_is_set_and_its_form_is_held_to()
    {
        var wrong = await _visitor.SubmitAsync($"{Page}/main/external-id", ("externalIds.personId", "7"));
        await _visitor.SubmitAsync($"{Page}/main/external-id", ("externalIds.personId", "p-77"));

        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Contains("externalIds.personId: write p- and a number", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("p-77", (await _api.MemberAsync("m-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task External_id_of_another_member_is_refused_with_that_member()
    {
        await _api.SendChangeAsync(Changes.Member("m-2"));
        await _api.UntilAsync("m-2", "Enabled");

        var reply = await _visitor.SubmitAsync($"{Page}/main/external-id", ("externalIds.personId", "p-2"));

        Assert.Contains("&#x27;m-2&#x27; is linked to this account already", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opt_in_is_noted_and_withdrawn()
    {
        await _visitor.SubmitAsync($"{Page}/main/opt-in", ("act", "note"));
        var noted = await _visitor.GetAsync(Page);
        await _visitor.SubmitAsync($"{Page}/main/opt-in", ("act", "withdraw"));

        Assert.Contains("Somebody here noted that the member agreed", noted.Text, StringComparison.Ordinal);
        Assert.Contains("Note that the member agreed", (await _visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_is_removed_only_when_one_stands_in_the_way()
    {
        var none = await _visitor.SubmitAsync($"{Page}/main/resolve");
        var other = await _visitor.SubmitAsync($"{Page}/main/resolve", ("account", "p-9"));

        Assert.Contains("Name the account that is to be removed", none.Text, StringComparison.Ordinal);
        Assert.Contains("No account of another person is known", other.Text, StringComparison.Ordinal);
    }
}
