using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(33)]
    public async Task Receive_of_other_than_1_to_32_is_refused(int max) =>
        await RefusedAsync(() => Queue.ReceiveAsync(Work, max, Second, None));

    [Fact]
    public async Task Hiding_outside_its_limits_is_refused()
    {
        var delivery = new Delivery(Work, "id", "body", 1, "receipt");

        await RefusedAsync(() => Queue.ReceiveAsync(Work, 1, TimeSpan.Zero, None));
        await RefusedAsync(() => Queue.ReceiveAsync(Work, 1, TimeSpan.FromDays(7) + Second, None));
        await RefusedAsync(() => Queue.HideAsync(delivery, -Second, None));
        await RefusedAsync(() => Queue.HideAsync(delivery, TimeSpan.FromDays(7) + Second, None));
    }

    [Fact]
    public async Task Delay_of_0_to_7_days_is_kept_and_others_are_refused()
    {
        await SendAsync(ToSend("one", delay: TimeSpan.FromDays(7)));

        await RefusedAsync(() => Store.CommitAsync(new Commit("", [], [ToSend("x", delay: -Second)]), None));
        var tooLate = ToSend("x", delay: TimeSpan.FromDays(7) + Second);
        await RefusedAsync(() => Store.CommitAsync(new Commit("", [], [tooLate]), None));

        Assert.Empty(await ReceiveAsync());
    }

    [Theory]
    [InlineData('x')]
    [InlineData('ë')]
    public async Task Body_of_48_KiB_is_kept_and_a_longer_one_refused(char character)
    {
        var body = new string(character, 48 * 1024 / Bytes($"{character}").Length);
        await SendAsync(ToSend(body));

        await RefusedAsync(() => Store.CommitAsync(new Commit("", [], [ToSend(body + "x")]), None));

        Assert.Equal(body, (await ReceiveOneAsync()).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("Work")]
    [InlineData("my_queue")]
    [InlineData("-work")]
    [InlineData("work-")]
    [InlineData("wo--rk")]
    [InlineData("this-name-is-one-character-longer-than-the-sixty-three-allowed-x")]
    public async Task Queue_with_another_name_is_refused(string name)
    {
        await RefusedAsync(() => Store.CommitAsync(new Commit("", [], [ToSend("x", name)]), None));
        await RefusedAsync(() => Queue.ReceiveAsync(name, 1, Second, None));
        await RefusedAsync(() => Queue.WaitAsync(name, new CancellationToken(canceled: true)));
    }
}
