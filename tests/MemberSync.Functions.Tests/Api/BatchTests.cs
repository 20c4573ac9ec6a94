using System.Net;
using System.Text.Json;
using MemberSync.Functions.Tests.Support;
using MemberSync.Testing.Storage;
using Xunit;

namespace MemberSync.Functions.Tests.Api;

public sealed class BatchTests : IAsyncLifetime
{
    private readonly ApiFixture _api = new();

    public async Task InitializeAsync()
    {
        await _api.SetUpClubAsync();
        await _api.ConnectAsync();
    }

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Bad_lines_are_reported_and_stop_none_of_the_rest()
    {
        string[] lines =
        [
            Changes.Member("m-1"), "", "{ bad", Changes.Member("m-2"), Changes.Member("m-1"), "[]",
            Changes.Member("x", "e-7").Replace("1991-04-17", "1990-02-31", StringComparison.Ordinal),
            new string(' ', 70_000) + "{}", Changes.Member("m-3"),
        ];

        var reply = await _api.SendBatchAsync(string.Join('\n', lines));

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(("3", "1", "4"), (reply.Field("taken"), reply.Field("duplicates"), reply.Field("rejected")));
        var rejected = reply.Json.GetProperty("lines").EnumerateArray()
            .Select(l => $"{l.GetProperty("line")} {l.GetProperty("eventId")} {l.GetProperty("errors")[0]}");
        Assert.Equal(
            [
                "3  the line is not valid JSON: it breaks off at byte 3",
                "6  the change: write an object, not a list",
                "7 e-7 member.dateOfBirth: '1990-02-31' is not a date; write yyyy-MM-dd",
                "8  the line is longer than 64 KiB",
            ],
            rejected);
    }

    [Theory]
    [InlineData("\r\n", "application/x-ndjson")]
    [InlineData("\n\n", "application/ndjson")]
    public async Task Line_ends_of_any_kind_are_taken(string lineEnd, string mediaType)
    {
        var lines = Changes.Member("m-1") + lineEnd + Changes.Member("m-2") + lineEnd;

        var reply = await _api.SendBatchAsync(lines, mediaType);

        Assert.Equal("""{"taken":2,"duplicates":0,"erased":0,"rejected":0,"lines":[]}""", reply.Text);
    }

    [Fact]
    public async Task Changes_of_one_member_are_taken_in_the_order_of_their_lines()
    {
        var lines = Enumerable.Range(1, 300).Select(i => Changes.Member($"m-{i % 3}", $"e-{i}", firstName: $"Name{i}"));

        await _api.SendBatchAsync(string.Join('\n', lines));
        var list = await _api.GetAsync("/api/clubs/northclub/connections/main/members");

        var names = list.Json.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("member").GetString());
        Assert.Equal(["m-0", "m-1", "m-2"], names);
        await _api.UntilAsync(async () => await _api.CountAsync("Enabled") == 3);
        var snapshots = _api.Store.RowsOf("northclub")
            .Where(row => row.Key.StartsWith("member|", StringComparison.Ordinal) && row.Key.EndsWith('|'))
            .Select(row => JsonDocument.Parse(row.Value).RootElement);
        Assert.Equal(
            ["Name300", "Name298", "Name299"],
            snapshots.Select(snapshot => snapshot.GetProperty("firstName").GetString()));
    }

    [Fact]
    public async Task Line_that_the_store_lost_is_to_be_sent_again()
    {
        _api.Store.Faults = new FailingStore(
            operation => operation.Kind == StoreOperationKind.Commit && operation.Keys.Contains("event|event-m-2"));

        var lines = new[] { "m-1", "m-2", "m-3" }.Select(id => Changes.Member(id));

        var reply = await _api.SendBatchAsync(string.Join('\n', lines));

        Assert.Equal(("2", "1"), (reply.Field("taken"), reply.Field("rejected")));
        var line = reply.Json.GetProperty("lines")[0];
        Assert.Equal((2, "event-m-2"), (line.GetProperty("line").GetInt32(), line.GetProperty("eventId").GetString()));
        Assert.Contains("send it again", line.GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_thousand_rejected_lines_are_listed()
    {
        var reply = await _api.SendBatchAsync(string.Join('\n', Enumerable.Repeat("{}", 1500)));

        Assert.Equal("1500", reply.Field("rejected"));
        var listed = reply.Json.GetProperty("lines");
        Assert.Equal((1000, 1000), (listed.GetArrayLength(), listed[999].GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Batch_over_the_limit_is_refused()
    {
        var reply = await _api.SendBatchAsync(new string('\n', 33 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, reply.Status);
        Assert.Contains("at most 32 MiB", reply.Field("detail"), StringComparison.Ordinal);
    }
}
