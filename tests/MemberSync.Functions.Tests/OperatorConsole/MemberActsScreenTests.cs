using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.OperatorConsole;

/// <summary>What operators tell of a member, on the screens.</summary>
public sealed class MemberActsScreenTests : IAsyncLifetime
{
    private const string Page = "/northclub/members/m-1";

    private readonly ClubInStep _club = new();

    public Task InitializeAsync() => _club.OpenAtTheDeskAsync(Page);

    public Task DisposeAsync() => _club.DisposeAsync().AsTask();

    [Fact]
    public async Task External_id_is_set_and_its_form_is_held_to()
    {
        var wrong = await _club.Visitor.SubmitAsync($"{Page}/main/external-id", ("externalIds.personId", "7"));
        await _club.Visitor.SubmitAsync($"{Page}/main/external-id", ("externalIds.personId", "p-77"));

        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Contains("externalIds.personId: write p- and a number", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("p-77", (await _club.Api.MemberAsync("m-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task External_id_of_another_member_is_refused_with_that_member()
    {
        await _club.Api.SendChangeAsync(Changes.Member("m-2"));
        await _club.Api.UntilAsync("m-2", "Enabled");

        var reply = await _club.Visitor.SubmitAsync($"{Page}/main/external-id", ("externalIds.personId", "p-2"));

        Assert.Contains("&#x27;m-2&#x27; is linked to this account already", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opt_in_is_noted_and_withdrawn()
    {
        await _club.Visitor.SubmitAsync($"{Page}/main/opt-in", ("act", "note"));
        var noted = await _club.Visitor.GetAsync(Page);
        await _club.Visitor.SubmitAsync($"{Page}/main/opt-in", ("act", "withdraw"));

        Assert.Contains("Somebody here noted that the member agreed", noted.Text, StringComparison.Ordinal);
        Assert.Contains("Note that the member agreed", (await _club.Visitor.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_is_removed_only_when_one_stands_in_the_way()
    {
        var none = await _club.Visitor.SubmitAsync($"{Page}/main/resolve");
        var other = await _club.Visitor.SubmitAsync($"{Page}/main/resolve", ("account", "p-9"));

        Assert.Contains("Name the account that is to be removed", none.Text, StringComparison.Ordinal);
        Assert.Contains("No account of another person is known", other.Text, StringComparison.Ordinal);
    }
}
