using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class ExternalIdTests : IAsyncLifetime
{
    private const string Members = "/api/clubs/northclub/connections/main/members";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Id_set_by_hand_is_adopted_and_the_member_is_sent_anew()
    {
        await EnabledAsync("gb-1");

        var reply = await SetAsync("gb-1", "p-77");
        await EnabledAsync();

        Assert.Equal((HttpStatusCode.Accepted, "ToBeUpdated"), (reply.Status, reply.Field("status")));
        var member = await _api.MemberAsync("gb-1");
        Assert.Equal("""{"personId":"p-77"}""", member.Field("externalIds"));
        Assert.Contains("External id set", member.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Id_of_another_member_is_refused_however_it_is_written()
    {
        await EnabledAsync("gb-1", "gb-2");

        var reply = await SetAsync("gb-2", "p-1");

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Contains("Member 'gb-1' is linked to this account", reply.Field("detail"), StringComparison.Ordinal);
        Assert.Equal("""{"personId":"p-2"}""", (await _api.MemberAsync("gb-2")).Field("externalIds"));
    }

    [Fact]
    public async Task Id_that_a_member_gave_up_is_free_again()
    {
        await EnabledAsync("gb-1", "gb-2");
        await SetAsync("gb-1", "p-77");

        var reply = await SetAsync("gb-2", "p-1");

        Assert.Equal(HttpStatusCode.Accepted, reply.Status);
    }

    [Fact]
    public async Task Member_to_whom_the_partner_gives_anothers_account_is_stopped_and_told_whose_it_is()
    {
        await EnabledAsync("gb-1");

        await _api.SendChangeAsync(Changes.Member("other-1"));
        await _api.UntilAsync(async () => await _api.CountAsync("CreationError") == 1);

        var member = await _api.MemberAsync("other-1");
        Assert.Contains("whose account member gb-1 has", member.Field("reason"), StringComparison.Ordinal);
        Assert.Equal("{}", member.Field("externalIds"));
    }

    [Theory]
    [InlineData("""{ "externalIds": { "personId": "77" } }""", "externalIds.personId: write p- and a number")]
    [InlineData("""{ "externalIds": { "token": "p-7" } }""", "externalIds.token: scripted has no such id; use personId")]
    [InlineData("""{ }""", "externalIds.personId: is missing; write it, because it names the account")]
    public async Task Faulty_ids_are_named(string body, string fault)
    {
        var reply = await _api.PutAsync($"{Members}/gb-1/external-id", body);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains(fault, reply.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_member_has_no_id() =>
        Assert.Equal(HttpStatusCode.NotFound, (await SetAsync("nobody", "p-1")).Status);

    private Task<Reply> SetAsync(string member, string id) => _api.PutAsync(
        $"{Members}/{member}/external-id", $$"""{ "externalIds": { "personId": "{{id}}" } }""");

    private async Task EnabledAsync(params string[] members)
    {
        foreach (var member in members)
        {
            await _api.SendChangeAsync(Changes.Member(member));
        }

        var all = Math.Max(members.Length, 1);
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == all);
    }
}
