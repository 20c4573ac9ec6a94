using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Failing;

public sealed class HostileAnswerTests
{
    private const string Bomb = """
        <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">]>
        <QueueMessagesList><QueueMessage><MessageId>&f;&f;&f;&f;&f;&f;</MessageId></QueueMessage></QueueMessagesList>
        """;

    private readonly Wire _wire = new(toService: false);

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"RowKey\":\"a\",\"Value\":\"bWluZQ")]
    [InlineData("{\"RowKey\":\"a\",\"Value\":\"not base64\",\"Commit\":\"1\",\"odata.etag\":\"W/\\\"1\\\"\"}")]
    [InlineData("{\"RowKey\":\"a\",\"Value\":1,\"Commit\":\"1\",\"odata.etag\":\"W/\\\"1\\\"\"}")]
    [InlineData("{\"RowKey\":\"a\",\"Value\":\"\",\"Commit\":\"1\",\"odata.etag\":\"W/\\\"1\\r\\nIf-Match: *\\\"\"}")]
    [InlineData("{\"RowKey\":\"a\",\"Value\":\"\",\"Commit\":\"1\"}")]
    public async Task Row_that_is_none_is_no_answer(string body)
    {
        var store = await OpenAsync();
        _wire.NextOthers(Faults.Answers(200, body), Faults.Answers(200, $$"""{"value":[{{body}}]}"""));

        await UnavailableAsync(() => store.ReadAsync("club", "a", default).AsTask());
        await UnavailableAsync(() => store.ScanAsync("club", KeyRange.Prefix("a"), 10, default).AsTask());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"value\":{}}")]
    [InlineData("{\"value\":[")]
    public async Task List_that_is_none_is_no_answer(string body)
    {
        var store = await OpenAsync();
        _wire.NextOthers(Faults.Answers(200, body));

        await UnavailableAsync(() => store.ScanAsync("club", KeyRange.Prefix("a"), 10, default).AsTask());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in</html")]
    [InlineData("<?xml version=\"1.0\"?><QueueMessagesList><QueueMessage><MessageId>1</Mess")]
    [InlineData("<?xml version=\"1.0\"?><QueueMessagesList><QueueMessage /></QueueMessagesList>")]
    [InlineData(Bomb)]
    public async Task Message_list_that_is_none_is_no_answer(string body)
    {
        var store = await OpenAsync();
        _wire.NextOthers(Faults.Answers(200, body, "application/xml"));

        await UnavailableAsync(() => store.ReceiveAsync("work", 32, TimeSpan.FromSeconds(30), default).AsTask());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in</html")]
    [InlineData("<?xml version=\"1.0\"?><QueueMessagesList />")]
    public async Task Garbled_answer_to_a_message_does_not_undo_the_rows(string body)
    {
        var store = await OpenAsync();
        _wire.NextBatches(Faults.Answers(
            202, "--b\r\n\r\nHTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n--b--\r\n", "multipart/mixed"));
        _wire.NextOthers(Faults.Answers(201, body, "application/xml"));

        var outcome = await store.CommitAsync(
            new Commit("club", [new Write.Put("a", default)], [new Message("work", "{}", TimeSpan.Zero)]), default);

        Assert.IsType<CommitOutcome.Stored>(outcome);
    }

    [Fact]
    public async Task Missing_account_is_not_a_missing_row()
    {
        var store = await OpenAsync();
        _wire.NextOthers(Faults.Answers(404, "<html>No such site</html>", "text/html"));

        await UnavailableAsync(() => store.ReadAsync("club", "a", default).AsTask());
    }

    [Fact]
    public async Task Page_that_the_service_cut_short_says_whether_more_follow()
    {
        var store = await OpenAsync();
        _wire.NextOthers(Page("", next: true), Page(Entity("a"), next: true));
        _wire.NextOthers(Page("", next: true), Page(Entity("b"), next: false));
        _wire.NextOthers(Page(Entity("a"), next: true), Page("", next: false));

        var first = await store.ScanAsync("club", KeyRange.Prefix("a"), 10, default);
        var second = await store.ScanAsync("club", KeyRange.Prefix("a"), 10, default);

        Assert.Equal(("a", true), (Assert.Single(first.Rows).Key, first.More));
        Assert.Equal(("a", false), (Assert.Single(second.Rows).Key, second.More));
    }

    [Fact]
    public async Task Account_that_cannot_be_reached_does_not_open()
    {
        _wire.NextOthers([.. Enumerable.Repeat(Faults.RefuseConnection, 4)]);

        await UnavailableAsync(() => AzureStore.OpenAsync(Options, Stores.NewParts(), default));
    }

    private AzureStoreOptions Options =>
        new() { ConnectionString = "UseDevelopmentStorage=true", Transport = _wire.Transport };

    private async Task<AzureStore> OpenAsync()
    {
        _wire.NextOthers(Faults.Answers(204, ""));
        return await AzureStore.OpenAsync(Options, Stores.NewParts(), default);
    }

    private static string Entity(string key) =>
        $$"""{"RowKey":"{{key}}","Value":"","Commit":"1","odata.etag":"W/\"1\""}""";

    private static Fault Page(string entities, bool next) => (_, _) =>
    {
        var answer = Wire.Answer(200, $$"""{"value":[{{entities}}]}""");
        if (next)
        {
            answer.Headers.Add("x-ms-continuation-NextPartitionKey", "1!club");
            answer.Headers.Add("x-ms-continuation-NextRowKey", "1!b");
        }

        return Task.FromResult(answer);
    };

    private static Task<StoreUnavailableException> UnavailableAsync(Func<Task> call) =>
        Assert.ThrowsAsync<StoreUnavailableException>(call);
}
