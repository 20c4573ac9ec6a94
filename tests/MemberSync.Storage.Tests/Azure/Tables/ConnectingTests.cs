using Azure.Core;
using MemberSync.Storage.Azure;
using MemberSync.Storage.Azure.Connecting;
using MemberSync.Storage.Tests.Azure.Failing;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Tables;

public sealed class ConnectingTests
{
    [Theory]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=gyms;AccountKey=a2V5;EndpointSuffix=core.windows.net",
        "https://gyms.table.core.windows.net/", "https://gyms.queue.core.windows.net/")]
    [InlineData(
        "AccountName=gyms;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:1/gyms;QueueEndpoint=http://127.0.0.1:2/gyms;",
        "http://127.0.0.1:1/gyms", "http://127.0.0.1:2/gyms")]
    [InlineData(
        "UseDevelopmentStorage=true",
        "http://127.0.0.1:10002/devstoreaccount1", "http://127.0.0.1:10001/devstoreaccount1")]
    public void Connection_string_names_both_services(string text, string tables, string queues)
    {
        var account = ConnectionStrings.Parse(text);

        Assert.Equal((tables, queues), (account.Tables.AbsoluteUri, account.Queues.AbsoluteUri));
    }

    [Theory]
    [InlineData("AccountName=gyms", "AccountKey is missing")]
    [InlineData("AccountName=gyms;AccountKey=not-base64!", "AccountKey is not base64")]
    [InlineData("AccountName=gyms;AccountName=gyms", "each name once")]
    [InlineData("hello", "name=value")]
    [InlineData("AccountName=gyms;AccountKey=a2V5;TableEndpoint=ftp://x", "TableEndpoint is not an http address")]
    public void Wrong_connection_string_says_what_is_wrong(string text, string reason)
    {
        var failure = Assert.Throws<FormatException>(() => ConnectionStrings.Parse(text));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-base64!", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_the_options_are_told_at_once()
    {
        var options = new AzureStoreOptions
        {
            TableEndpoint = new Uri("http://gyms.table.core.windows.net"),
            TableName = "member-sync",
            QueuePrefix = "Gyms_",
            Timeout = TimeSpan.Zero,
        };

        var failure = await Assert.ThrowsAsync<ArgumentException>(
            () => AzureStore.OpenAsync(options, Stores.NewParts(), default));

        Assert.Equal(
            "Give either ConnectionString, or both TableEndpoint and QueueEndpoint. "
            + "TableEndpoint and QueueEndpoint must begin with https, as a token goes there. "
            + "TableName 'member-sync' is not 3 to 63 letters and digits with a letter first. "
            + "QueuePrefix 'Gyms_' cannot begin a queue's name: a-z, 0-9, single hyphens. "
            + "Timeout 00:00:00 is not from 1 second to 5 minutes. (Parameter 'options')",
            failure.Message);
    }

    [Fact]
    public void Key_is_not_shown()
    {
        var account = ConnectionStrings.Parse("AccountName=gyms;AccountKey=a2V5");

        Assert.DoesNotContain("a2V5", $"{account}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_sends_its_token_to_both_services()
    {
        var wire = new Wire(toService: false);
        var asked = new List<string>();
        Fault remember = (request, _) =>
        {
            asked.Add($"{request.RequestUri!.Host} {request.Headers.Authorization}");
            return Task.FromResult(request.Method == HttpMethod.Post
                ? Wire.Answer(204, "")
                : Wire.Answer(200, "<?xml version=\"1.0\"?><QueueMessagesList />", "application/xml"));
        };
        wire.NextOthers(remember, remember);
        var store = await AzureStore.OpenAsync(
            new AzureStoreOptions
            {
                TableEndpoint = new Uri("https://gyms.table.core.windows.net"),
                QueueEndpoint = new Uri("https://gyms.queue.core.windows.net"),
                Credential = new FixedToken(),
                Transport = wire.Transport,
            },
            Stores.NewParts(),
            default);

        await store.ReceiveAsync("work", 1, TimeSpan.FromSeconds(1), default);

        Assert.Equal(["gyms.table.core.windows.net Bearer fixed", "gyms.queue.core.windows.net Bearer fixed"], asked);
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("fixed", RealTime.Clock.GetUtcNow().AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
