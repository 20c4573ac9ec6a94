using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Queues;
using MemberSync.FunctionsHost;
using MemberSync.FunctionsHost.Queues;
using MemberSync.Host.Tests.Support;
using MemberSync.Testing.Emulator;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Host.Tests.Double;

/// <summary>How messages come to their functions, and what becomes of those that fail.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class QueueTests(Azurite azurite) : IAsyncLifetime
{
    private const string Failing = """{ "status": 500 }""";

    private static int Opened;

    private readonly HandlerApp _app = new(queueSettings: ", \"visibilityTimeout\": \"00:00:00\"");
    private readonly string _name = $"queue-{Interlocked.Increment(ref Opened)}";
    private QueueClient _queue = null!;
    private QueueClient _poison = null!;

    public async Task InitializeAsync()
    {
        _queue = new QueueClient(azurite.ConnectionString, _name);
        _poison = new QueueClient(azurite.ConnectionString, $"{_name}-poison");
        await _queue.CreateAsync();
        _app.Settings = _app.Settings.Add("Store", azurite.ConnectionString);
        _app.WithQueue("Take", _name).WithQueue("TakePoison", $"{_name}-poison");
    }

    public Task DisposeAsync()
    {
        _app.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("{\"id\":1}")]
    [InlineData("ü\n</script>")]
    [InlineData("eyJpZCI6MX0=")]
    public async Task Message_comes_as_the_bytes_that_were_sent_and_is_gone_when_it_succeeded(string text)
    {
        _app.WithReplies("/Take", "{}");
        await _queue.SendMessageAsync(text);

        await using var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.InvocationEnded>();
        await host.DisposeAsync();

        Assert.Equal(text, Encoding.UTF8.GetString(Convert.FromBase64String(ItemsOf("/Take").Single())));
        Assert.Equal(0, await LeftAsync(_queue));
    }

    [Fact]
    public async Task Message_that_fails_five_times_goes_to_the_poison_queue()
    {
        _app.WithReplies("/Take", Failing).WithReplies("/TakePoison", "{}");
        await _queue.SendMessageAsync("bad");

        await using var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.MessagePoisoned>();
        await host.SawAsync<HostEvent.InvocationEnded>(ended => ended.Function == "TakePoison");
        await host.DisposeAsync();

        Assert.Equal(["1", "2", "3", "4", "5"], CountsOf("/Take"));
        Assert.Equal("bad", Encoding.UTF8.GetString(Convert.FromBase64String(ItemsOf("/TakePoison").Single())));
        Assert.Equal(0, await LeftAsync(_queue) + await LeftAsync(_poison));
    }

    [Fact]
    public async Task Message_that_fails_once_comes_again()
    {
        _app.WithReplies("/Take", Failing, "{}");
        await _queue.SendMessageAsync("twice");

        await using var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.InvocationEnded>(2);

        Assert.Equal(["1", "2"], CountsOf("/Take"));
    }

    [Fact]
    public async Task Message_that_fails_in_a_poison_queue_stays_hidden_for_ten_minutes()
    {
        _app.WithReplies("/TakePoison", Failing);
        await _poison.CreateAsync();
        await _poison.SendMessageAsync("worse");

        await using (var host = await _app.StartAsync())
        {
            await host.SawAsync<HostEvent.InvocationEnded>();
        }

        Assert.Empty((await _poison.ReceiveMessagesAsync()).Value);
        await azurite.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Single((await _poison.ReceiveMessagesAsync()).Value);
    }

    [Fact]
    public async Task Message_of_a_host_that_died_comes_again_after_ten_minutes()
    {
        _app.WithReplies("/Take", """{ "wait": true }""");
        await _queue.SendMessageAsync("unfinished");
        await using (var first = await _app.StartAsync())
        {
            await first.SawAsync<HostEvent.InvocationStarted>();
        }

        await azurite.PassAsync(TimeSpan.FromMinutes(10));
        _app.WithReplies("/Take", "{}");
        await using var second = await _app.StartAsync();
        await second.SawAsync<HostEvent.InvocationEnded>();

        Assert.Equal("2", CountsOf("/Take").Last());
    }

    [Fact]
    public async Task Message_that_hosts_died_of_five_times_is_poisoned_unseen()
    {
        _app.WithReplies("/TakePoison", "{}");
        await _queue.SendMessageAsync("deadly");
        for (var i = 0; i < 5; i++)
        {
            await _queue.ReceiveMessagesAsync(1, TimeSpan.FromMinutes(10));
            await azurite.PassAsync(TimeSpan.FromMinutes(10));
        }

        await using var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.MessagePoisoned>();

        Assert.Empty(ItemsOf("/Take"));
    }

    [Fact]
    public async Task Message_in_hand_is_hidden_again_every_five_minutes()
    {
        var time = new SimulatedTime();
        await _queue.SendMessageAsync("slow");
        var message = new HeldMessage(_queue, (await _queue.ReceiveMessagesAsync(1, HeldMessage.Hidden)).Value.Single());
        using var done = new CancellationTokenSource();

        var keeping = message.KeepAsync(time, done.Token);
        await azurite.PassAsync(TimeSpan.FromMinutes(5));
        time.Advance(TimeSpan.FromMinutes(5));
        await done.CancelAsync();
        await keeping;
        await azurite.PassAsync(TimeSpan.FromMinutes(9));

        Assert.Empty((await _queue.ReceiveMessagesAsync()).Value);
        await message.DeleteAsync(); // By the receipt of the last time.
        Assert.Equal(0, await LeftAsync(_queue));
    }

    [Fact]
    public async Task Batch_and_a_half_is_in_hand_at_once_and_no_more()
    {
        const int Batch = 16;
        const int Half = Batch / 2;
        _app.WithReplies("/Take", [.. Enumerable.Repeat("{}", Half), """{ "wait": true }"""]);
        for (var i = 0; i < 40; i++)
        {
            await _queue.SendMessageAsync($"{i}");
        }

        await using var host = await _app.StartAsync();
        await host.SawAsync<HostEvent.InvocationStarted>(Batch + Batch);
        await host.DisposeAsync();

        var started = host.Journal.All<HostEvent.InvocationStarted>().Count();
        Assert.Equal(Batch + Half, started - host.Journal.All<HostEvent.InvocationEnded>().Count());
    }

    private static async Task<int> LeftAsync(QueueClient queue) =>
        (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    private IEnumerable<string> ItemsOf(string path) => Bodies(path).Select(body => (string)body["Data"]!["item"]!);

    private IEnumerable<string> CountsOf(string path) =>
        Bodies(path).Select(body => (string)body["Metadata"]!["DequeueCount"]!);

    private IEnumerable<JsonNode> Bodies(string path) =>
        _app.SeenOf("POST").Where(seen => seen.Url == path).Select(seen => JsonNode.Parse(seen.Body)!);
}
