using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Wait_returns_at_once_when_a_message_is_visible()
    {
        await SendAsync(ToSend("one"));

        await EndsAsync(Waiting());
    }

    [Fact]
    public async Task Wait_ends_when_a_message_is_sent()
    {
        var waiting = Waiting();
        Assert.False(waiting.IsCompleted);

        await SendAsync(ToSend("one"));

        await EndsAsync(waiting);
        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Wait_of_every_waiter_ends()
    {
        var waiting = Enumerable.Range(0, 5).Select(_ => Waiting()).ToArray();

        await SendAsync(ToSend("one"));

        await EndsAsync(Task.WhenAll(waiting));
    }

    [Fact]
    public async Task Wait_ends_when_a_delay_is_over()
    {
        await SendAsync(ToSend("one", delay: 3 * Second));
        var waiting = Waiting();
        Assert.False(waiting.IsCompleted);

        await PassAsync(3 * Second);

        await EndsAsync(waiting);
        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Wait_ends_when_a_message_with_a_delay_comes_meanwhile()
    {
        var waiting = Waiting();
        await SendAsync(ToSend("later", delay: 30 * Second));
        await SendAsync(ToSend("sooner", delay: 2 * Second));

        await PassAsync(2 * Second);
        await SendAsync(ToSend("now"));

        await EndsAsync(waiting);
    }

    [Fact]
    public async Task Wait_ends_when_a_hiding_is_over()
    {
        await SendAsync(ToSend("one"));
        await ReceiveOneAsync(hidden: 3 * Second);
        var waiting = Waiting();
        Assert.False(waiting.IsCompleted);

        await PassAsync(3 * Second);

        await EndsAsync(waiting);
        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Wait_ends_when_a_hiding_is_shortened()
    {
        await SendAsync(ToSend("one"));
        var delivery = await ReceiveOneAsync(hidden: 3600 * Second);
        var waiting = Waiting();

        await Queue.HideAsync(delivery, TimeSpan.Zero, None);

        await EndsAsync(waiting);
        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Wait_ends_when_its_caller_gives_up()
    {
        using var caller = new CancellationTokenSource();
        var waiting = Queue.WaitAsync(Work, caller.Token).AsTask();

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EndsAsync(waiting));
    }

    [Fact]
    public async Task Wait_misses_no_message_of_many_senders()
    {
        const int Messages = 200;
        var sending = Task.Run(() => Parallel.ForAsync(
            0, Messages, async (number, _) => await SendAsync(ToSend($"{number}"))));

        var received = 0;
        while (received < Messages)
        {
            await EndsAsync(Waiting());
            received += (await ReceiveAsync()).Length;
        }

        await sending;
        Assert.Empty(await ReceiveAsync());
    }

    private Task Waiting() => Queue.WaitAsync(Work, None).AsTask();

    // The span is real time, so that a wait that never ends fails its test instead of stopping the run.
    private static Task EndsAsync(Task task) => task.WaitAsync(TimeSpan.FromSeconds(60));
}
