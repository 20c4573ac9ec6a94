using System.Net;
using MemberSync.Functions.Tests.Support;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class PreviewTests : IAsyncLifetime
{
    private const string Preview = "/api/clubs/northclub/connections/main/preview";

    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.SendChangeAsync(Changes.Member("m-1"));
        await _api.SendChangeAsync(Changes.Member("m-2"));
        await _api.SendChangeAsync(Changes.Member("m-3", email: false));
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Preview_of_a_first_load_tells_who_is_created_and_who_is_blocked_and_why()
    {
        await _api.ConnectAsync(enabled: false);

        var reply = await _api.PostAsync(Preview);

        Assert.Equal((HttpStatusCode.OK, "fullSync", 3), (reply.Status, reply.Field("kind"), Number(reply, "members")));
        Assert.Equal((2, 1), (Group(reply, "created"), Group(reply, "blocked")));
        Assert.Equal("""[{"field":"email","example":"E-mail address is missing","members":1}]""", reply.Field("blockedBy"));
        Assert.Equal("""{"Send":2}""", reply.Field("callsByEndpoint"));
        Assert.Equal((2, "unknown"), (
            reply.Json.GetProperty("welcomeEmails").GetProperty("people").GetInt32(),
            reply.Json.GetProperty("welcomeEmails").GetProperty("certainty").GetString()));
        Assert.Contains("""{"member":"m-1","why":"Not at the partner yet."}""", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_of_a_filter_tells_who_is_removed_and_changes_no_byte()
    {
        await _api.ConnectAsync();
        await _api.SendChangeAsync(Changes.Member("m-1", "again"));
        await _api.SendChangeAsync(Changes.Member("m-2", "again-2"));
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 2);
        var before = Content();

        var reply = await _api.PostAsync(Preview, """{ "filter": { "tags": ["#Yoga"] } }""");

        Assert.Equal(("settings", 2, 1), (reply.Field("kind"), Group(reply, "removed"), Group(reply, "leftAlone")));
        Assert.Contains("The filter does not let the member through.", reply.Text, StringComparison.Ordinal);
        Assert.Equal(before, Content());
    }

    [Theory]
    [InlineData("""{ "kind": "everything" }""", "kind: 'everything' is not known; use fullSync or settings")]
    [InlineData("""{ "kind": "settings" }""", "kind: settings needs the options or the filter that are to change")]
    [InlineData("""{ "kind": "fullSync", "filter": {} }""", "kind: a change of options or filter is asked about with settings")]
    [InlineData("""{ "filter": { "tag": [] } }""", "filter.tag is not known; did you mean tags?")]
    public async Task Question_that_makes_no_sense_is_refused(string body, string fault)
    {
        await _api.ConnectAsync();

        var reply = await _api.PostAsync(Preview, body);

        Assert.Equal((HttpStatusCode.BadRequest, fault), (reply.Status, reply.Errors));
    }

    private static int Number(Reply reply, string name) => reply.Json.GetProperty(name).GetInt32();

    private static int Group(Reply reply, string name) =>
        reply.Json.GetProperty(name).GetProperty("members").GetInt32();

    private string Content() => string.Join(
        '\n',
        from partition in _api.Store.Partitions
        from row in _api.Store.RowsOf(partition)
        select $"{partition} {row.Key} {row.ETag} {Convert.ToHexString(row.Value.Span)}");
}
