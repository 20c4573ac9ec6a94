using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Receive_from_a_queue_never_used_returns_nothing() => Assert.Empty(await ReceiveAsync());

    [Fact]
    public async Task Sent_message_is_delivered_with_count_1()
    {
        await SendAsync(ToSend("{\"name\":\"Zoë 🏋️\"}"));

        var delivery = await ReceiveOneAsync();

        Assert.Equal((Work, "{\"name\":\"Zoë 🏋️\"}", 1), (delivery.Queue, delivery.Body, delivery.DequeueCount));
    }

    [Fact]
    public async Task Queues_do_not_see_each_other()
    {
        await SendAsync(ToSend("one"));

        Assert.Empty(await ReceiveAsync(queue: OtherWork));
        Assert.Single(await ReceiveAsync());
    }

    [Fact]
    public async Task Received_message_is_hidden_from_others_until_its_time_is_over()
    {
        await SendAsync(ToSend("one"));
        var first = await ReceiveOneAsync(hidden: 3 * Second);
        Assert.Empty(await ReceiveAsync());

        await PassAsync(3 * Second);

        var second = await ReceiveOneAsync();
        Assert.Equal((first.Id, "one", 2), (second.Id, second.Body, second.DequeueCount));
        Assert.NotEqual(first.Receipt, second.Receipt);
    }

    [Fact]
    public async Task Delayed_message_is_invisible_until_its_delay_is_over()
    {
        await SendAsync(ToSend("later", delay: 3 * Second), ToSend("now"));
        Assert.Equal("now", (await ReceiveOneAsync()).Body);

        await PassAsync(3 * Second);

        var delivery = await ReceiveOneAsync();
        Assert.Equal(("later", 1), (delivery.Body, delivery.DequeueCount));
    }

    [Fact]
    public async Task Deleted_message_never_comes_back()
    {
        await SendAsync(ToSend("one"));
        var delivery = await ReceiveOneAsync(hidden: Second);

        Assert.True(await Queue.DeleteAsync(delivery, None));
        await PassAsync(2 * Second);

        Assert.Empty(await ReceiveAsync());
        Assert.False(await Queue.DeleteAsync(delivery, None));
        Assert.Null(await Queue.HideAsync(delivery, Second, None));
    }

    [Fact]
    public async Task Receipt_outlives_the_hiding_until_the_next_delivery()
    {
        await SendAsync(ToSend("one"));
        var delivery = await ReceiveOneAsync(hidden: Second);
        await PassAsync(2 * Second);

        Assert.True(await Queue.DeleteAsync(delivery, None));

        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task Receipt_is_stale_after_the_next_delivery()
    {
        await SendAsync(ToSend("one"));
        var first = await ReceiveOneAsync(hidden: Second);
        await PassAsync(2 * Second);
        var second = await ReceiveOneAsync();

        Assert.False(await Queue.DeleteAsync(first, None));
        Assert.Null(await Queue.HideAsync(first, Second, None));

        Assert.True(await Queue.DeleteAsync(second, None));
    }

    [Fact]
    public async Task Hide_returns_a_new_receipt_and_makes_the_old_one_stale()
    {
        await SendAsync(ToSend("one"));
        var received = await ReceiveOneAsync();

        var hidden = await Queue.HideAsync(received, 30 * Second, None);

        Assert.Equal(received with { Receipt = hidden!.Receipt }, hidden);
        Assert.False(await Queue.DeleteAsync(received, None));
        Assert.Null(await Queue.HideAsync(received, Second, None));
        Assert.True(await Queue.DeleteAsync(hidden, None));
    }

    [Fact]
    public async Task Hide_counts_from_now_and_is_no_delivery()
    {
        await SendAsync(ToSend("one"));
        var received = await ReceiveOneAsync(hidden: 3 * Second);
        await PassAsync(2 * Second);

        await Queue.HideAsync(received, 3 * Second, None);
        await PassAsync(2 * Second);

        Assert.Empty(await ReceiveAsync());
        await PassAsync(Second);
        Assert.Equal(2, (await ReceiveOneAsync()).DequeueCount);
    }

    [Fact]
    public async Task Hide_may_shorten_the_hiding()
    {
        await SendAsync(ToSend("one"));
        var received = await ReceiveOneAsync(hidden: 3600 * Second);

        await Queue.HideAsync(received, TimeSpan.Zero, None);

        Assert.Equal(received.Id, (await ReceiveOneAsync()).Id);
    }

    [Fact]
    public async Task Hide_still_works_after_the_hiding_ended()
    {
        await SendAsync(ToSend("one"));
        var received = await ReceiveOneAsync(hidden: Second);
        await PassAsync(2 * Second);

        var hidden = await Queue.HideAsync(received, 30 * Second, None);

        Assert.Empty(await ReceiveAsync());
        Assert.True(await Queue.DeleteAsync(hidden!, None));
    }

    [Fact]
    public async Task Receipt_of_another_message_does_not_delete()
    {
        await SendAsync(ToSend("one"), ToSend("two"));
        var one = Assert.Single(await ReceiveAsync(max: 1, hidden: Second));
        var two = Assert.Single(await ReceiveAsync(max: 1, hidden: Second));

        Assert.False(await Queue.DeleteAsync(one with { Receipt = two.Receipt }, None));
        Assert.False(await Queue.DeleteAsync(one with { Queue = OtherWork }, None));

        await PassAsync(2 * Second);
        Assert.Equal(2, (await ReceiveAsync()).Length);
    }

    [Fact]
    public async Task Receipt_and_id_that_never_existed_are_stale()
    {
        var invented = new Delivery(Work, "no such id", "body", 1, "no such receipt");

        Assert.False(await Queue.DeleteAsync(invented, None));
        Assert.Null(await Queue.HideAsync(invented, Second, None));
    }

    [Fact]
    public async Task Receive_returns_at_most_what_was_asked()
    {
        await SendAsync([.. Enumerable.Range(0, 40).Select(number => ToSend($"{number}"))]);
        var bodies = new HashSet<string>();

        Assert.InRange((await ReceiveAsync(max: 1)).Length, 0, 1);
        await PassAsync(30 * Second);
        for (var deliveries = await ReceiveAsync(); deliveries.Length > 0; deliveries = await ReceiveAsync())
        {
            Assert.InRange(deliveries.Length, 1, 32);
            Assert.All(deliveries, delivery => Assert.True(bodies.Add(delivery.Body)));
        }

        Assert.Equal(40, bodies.Count);
    }
}
