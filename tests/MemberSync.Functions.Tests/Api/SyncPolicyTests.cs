using System.Net;
using MemberSync.Engine.Clubs;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Nothing in the process guards the policy: what one request does during another, other machines can do too.</summary>
public sealed class SyncPolicyTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();

    public Task InitializeAsync() => _api.SetUpClubAsync();

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Of_two_connections_enabled_at_the_same_moment_one_is_refused()
    {
        Reply? first = null;
        During(async () => first = await _api.ConnectAsync(connection: "first"));

        var second = await _api.ConnectAsync(connection: "second");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Conflict), (first!.Status, second.Status));
        Assert.Contains("at the same moment", second.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _api.GetAsync("/api/clubs/northclub/connections/second")).Status);
    }

    [Fact]
    public async Task Connection_is_not_enabled_against_a_policy_that_was_set_meanwhile()
    {
        await _api.SetUpClubAsync(policy: "multiple");
        await _api.ConnectAsync(connection: "first");
        Reply? policy = null;
        During(async () => policy = await _api.SetUpClubAsync(policy: "single"));

        var second = await _api.ConnectAsync(connection: "second");
        var again = await _api.ConnectAsync(connection: "second");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (policy!.Status, second.Status));
        Assert.Contains("'first' is enabled", again.Field("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Club_has_as_many_connections_as_one_change_for_all_of_them_can_be_stored()
    {
        await ConnectManyAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await EverywhereAsync("Enabled", 1);

        var left = await _api.SendChangeAsync(Changes.Told("m-1", 9, "", "member.deleted"));
        await EverywhereAsync("Enabled", 0);
        var more = await _api.ConnectAsync(connection: "c-more");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (left.Status, more.Status));
        Assert.Contains("8 connections of the club are enabled", more.Field("detail"), StringComparison.Ordinal);
    }

    private async Task ConnectManyAsync()
    {
        await _api.SetUpClubAsync(policy: "multiple");
        for (var i = 0; i < ClubView.MostEnabled; i++)
        {
            Assert.Equal(HttpStatusCode.Created, (await _api.ConnectAsync(connection: $"c-{i}")).Status);
        }
    }

    private async Task EverywhereAsync(string state, int members)
    {
        for (var i = 0; i < ClubView.MostEnabled; i++)
        {
            await _api.UntilAsync(async () => await _api.CountAsync(state, $"c-{i}") == members);
        }
    }

    private void During(Func<Task> act) => _api.Partner.DuringCheck = () =>
    {
        _api.Partner.DuringCheck = () => Task.CompletedTask;
        return act();
    };
}
