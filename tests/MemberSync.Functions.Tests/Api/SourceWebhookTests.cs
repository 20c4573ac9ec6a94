using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

/// <summary>Gym systems' own webhooks: who is let in, and what becomes of what they tell.</summary>
public sealed class SourceWebhookTests : IAsyncLifetime
{
    private const string Path = "/api/clubs/northclub/webhooks/front-desk";

    private readonly ApiFixture _api = new();
    private readonly SourceDesk _desk;

    public SourceWebhookTests()
    {
        _desk = new SourceDesk(_api);
    }

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
        await _desk.SetUpAsync(SourceDesk.Generic());
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Signed_webhook_is_taken_once_and_brings_the_member_to_the_partner()
    {
        var first = await _desk.SignAndSendAsync(Changes.Member("m-1"));
        var again = await _desk.SignAndSendAsync(Changes.Member("m-1"));

        await _api.UntilAsync("m-1", "Enabled");
        Assert.Equal(
            (HttpStatusCode.Accepted, """{"taken":1,"duplicates":0,"erased":0,"asked":0,"ignored":0}"""), (first.Status, first.Text));
        Assert.Equal("""{"taken":0,"duplicates":1,"erased":0,"asked":0,"ignored":0}""", again.Text);
    }

    [Fact]
    public async Task Strangers_learn_nothing_and_leave_nothing()
    {
        await _desk.SetUpAsync(SourceDesk.Generic(enabled: false), "asleep");
        var before = (_api.Store.RowsOf("northclub").Length, _api.Store.RowsOf("$aside").Length);

        Reply[] replies =
        [
            await _desk.SendAsync("not even JSON", Path),
            await _desk.SendAsync(Changes.Member("m-1"), Path, ("webhook-signature", "v1,AAAA")),
            await _desk.SignAndSendAsync(Changes.Member("m-1"), "/api/clubs/nowhere/webhooks/front-desk"),
            await _desk.SignAndSendAsync(Changes.Member("m-1"), "/api/clubs/northclub/webhooks/nobody"),
            await _desk.SignAndSendAsync(Changes.Member("m-1"), "/api/clubs/northclub/webhooks/asleep"),
            await _desk.SignAndSendAsync(Changes.Member("m-1"), "/api/clubs/NORTH%20CLUB/webhooks/Front_Desk"),
        ];

        Assert.Equal((HttpStatusCode.Unauthorized, "webhook-unproven"), (replies[0].Status, replies[0].Field("code")));
        Assert.Single(replies.Distinct());
        Assert.Equal(before, (_api.Store.RowsOf("northclub").Length, _api.Store.RowsOf("$aside").Length));
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/api/clubs/nowhere/webhooks/nobody")]
    [InlineData("/api/clubs/northclub/webhooks/generic")]
    public async Task Address_answers_whoever_only_asks_whether_it_is_there(string path)
    {
        var reply = await _api.SendAsync(HttpMethod.Head, path, body: null, key: null);

        Assert.Equal((HttpStatusCode.OK, string.Empty), (reply.Status, reply.Text));
    }

    [Fact]
    public async Task Body_beyond_the_limit_is_not_read()
    {
        var reply = await _desk.SendAsync(new string('x', (256 * 1024) + 1), Path);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (reply.Status, reply.Field("code")));
    }

    [Fact]
    public async Task Proved_webhook_that_cannot_be_read_is_set_aside_once_with_its_faults()
    {
        var reply = await _desk.SignAndSendAsync("""{ "eventId": "e-1" }""");
        await _desk.SignAndSendAsync("""{ "eventId": "e-1" }""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains("type: is missing", reply.Errors, StringComparison.Ordinal);
        var items = (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items");
        Assert.Equal(1, items.GetArrayLength());
        Assert.Contains("type: is missing", items[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Webhook_set_aside_goes_with_the_person_whom_it_names()
    {
        await _desk.SignAndSendAsync("""{ "member": { "id": "15" } }""");
        await _desk.SignAndSendAsync("""{ "member": { "id": "150" } }""");
        await _api.SendChangeAsync(Changes.Member("15"));

        await _api.PostAsync("/api/clubs/northclub/members/15/erase?confirm=true");
        await _api.UntilAsync(async () =>
            (await _api.GetAsync("/api/clubs/northclub/members/15/erasure")).Field("state") == "done");

        Assert.Equal(1, (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Webhook_that_still_cannot_be_read_stays_set_aside()
    {
        await _desk.SignAndSendAsync("""{ "eventId": "e-1" }""");
        var id = (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items")[0].GetProperty("id").GetString();

        var still = await _api.PostAsync($"/api/set-aside/{id}/retry");
        await _api.DeleteAsync($"{SourceDesk.Sources}/front-desk");
        var gone = await _api.PostAsync($"/api/set-aside/{id}/retry");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (still.Status, gone.Status));
        Assert.Contains("type: is missing", still.Errors, StringComparison.Ordinal);
        Assert.Contains("is gone", gone.Field("detail"), StringComparison.Ordinal);
        Assert.Equal(1, (await _api.GetAsync("/api/set-aside")).Json.GetProperty("items").GetArrayLength());
    }
}
