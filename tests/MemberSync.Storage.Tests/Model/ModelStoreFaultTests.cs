using MemberSync.Engine.Ports;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Model;

public sealed class ModelStoreFaultTests
{
    private const string Club = "northclub";

    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Commit WithMessages = new(
        Club,
        [new Write.Put("a", new byte[] { 1 })],
        [new Message("work", "one", TimeSpan.Zero), new Message("work", "two", TimeSpan.Zero)]);

    private readonly SimulatedTime _time = new();
    private readonly ModelStore _store;

    public ModelStoreFaultTests()
    {
        _store = new ModelStore(_time);
    }

    [Theory]
    [InlineData("before #1", 0, 0)]
    [InlineData("after #1", 1, 0)]
    [InlineData("before #2", 1, 0)]
    [InlineData("after #2", 1, 1)]
    [InlineData("before #3", 1, 1)]
    [InlineData("after #3", 1, 2)]
    public async Task Commit_may_be_cut_at_every_step(string cut, int rows, int messages)
    {
        _store.Faults = new Scripted { Cut = cut };

        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await _store.CommitAsync(WithMessages, None));

        Assert.Equal((rows, messages), (_store.RowsOf(Club).Length, _store.MessagesOf("work").Length));
    }

    [Fact]
    public async Task Operation_takes_effect_on_its_way_and_answers_later()
    {
        _store.Faults = new Scripted { Travel = TimeSpan.FromSeconds(1) };
        var commit = _store.CommitAsync(WithMessages with { Messages = [] }, None).AsTask();
        Assert.Empty(_store.RowsOf(Club));

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Single(_store.RowsOf(Club));
        Assert.False(commit.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(commit.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Scan_pages_may_be_shorter_than_asked()
    {
        Write[] writes = [new Write.Put("a", default), new Write.Put("b", default)];
        await _store.CommitAsync(new Commit(Club, [.. writes], []), None);
        _store.Faults = new Scripted { Most = 1 };

        var page = await _store.ScanAsync(Club, KeyRange.Prefix("a") with { To = "z" }, 1000, None);

        Assert.Equal((1, true), (page.Rows.Length, page.More));
    }

    [Fact]
    public async Task Message_in_work_may_be_delivered_again()
    {
        await _store.CommitAsync(WithMessages with { Messages = [WithMessages.Messages[0]] }, None);
        var first = Assert.Single(await _store.ReceiveAsync("work", 32, TimeSpan.FromMinutes(5), None));
        _store.Faults = new Scripted { Again = 3 };

        var again = Assert.Single(await _store.ReceiveAsync("work", 32, TimeSpan.FromMinutes(5), None));

        Assert.Equal((first.Id, 2), (again.Id, again.DequeueCount));
        Assert.False(await _store.DeleteAsync(first, None));
    }

    [Fact]
    public async Task Order_of_messages_is_random_and_follows_the_seed()
    {
        var orders = new List<string>();
        foreach (var seed in new ulong[] { 1, 1, 2 })
        {
            var store = new ModelStore(_time, seed);
            var messages = Enumerable.Range(0, 20).Select(number => new Message("work", $"{number}", TimeSpan.Zero));
            await store.CommitAsync(new Commit("", [], [.. messages]), None);
            var received = await store.ReceiveAsync("work", 20, TimeSpan.FromMinutes(5), None);
            orders.Add(string.Join(' ', received.Select(delivery => delivery.Body)));
        }

        Assert.Equal(orders[0], orders[1]);
        Assert.NotEqual(orders[0], orders[2]);
        Assert.NotEqual(string.Join(' ', Enumerable.Range(0, 20)), orders[0]);
    }

    [Fact]
    public async Task Operations_are_counted_by_kind()
    {
        await _store.CommitAsync(WithMessages, None);
        await _store.ReadAsync(Club, "a", None);
        await _store.ScanAsync(Club, KeyRange.Prefix("a"), 10, None);
        var deliveries = await _store.ReceiveAsync("work", 32, TimeSpan.FromMinutes(5), None);
        await _store.DeleteAsync(deliveries[0], None);
        await _store.HideAsync(deliveries[1], TimeSpan.Zero, None);

        Assert.Equal("8 (Read 1, Scan 1, Commit 1, Send 2, Receive 1, Delete 1, Hide 1)", _store.Counts.ToString());
        Assert.Equal(2, _store.Counts[StoreOperationKind.Send]);
    }

    [Fact]
    public async Task Wait_leaves_no_timer_behind()
    {
        await _store.CommitAsync(new Commit("", [], [new Message("work", "x", TimeSpan.FromHours(1))]), None);
        var waiting = _store.WaitAsync("work", None);
        Assert.Equal(_time.GetUtcNow().AddHours(1), _time.NextTimer);

        await _store.CommitAsync(WithMessages, None);

        Assert.True(waiting.IsCompletedSuccessfully);
        Assert.Null(_time.NextTimer);
    }

    [Fact]
    public async Task Everything_stays_on_the_thread_that_drives_the_clock()
    {
        _store.Faults = new Scripted { Travel = TimeSpan.FromSeconds(1) };
        var threads = new List<int>();
        var work = WorkAsync(threads);

        while (_time.NextTimer is { } next)
        {
            _time.AdvanceTo(next);
        }

        Assert.True(work.IsCompletedSuccessfully);
        Assert.Equal([Environment.CurrentManagedThreadId], threads.Distinct());
        await work;
    }

    private async Task WorkAsync(List<int> threads)
    {
        var later = new Message("work", "x", TimeSpan.FromHours(1));
        await _store.CommitAsync(WithMessages with { Messages = [later] }, None);
        threads.Add(Environment.CurrentManagedThreadId);
        await _store.WaitAsync("work", None);
        threads.Add(Environment.CurrentManagedThreadId);
        await _store.ReceiveAsync("work", 1, TimeSpan.FromMinutes(5), None);
        threads.Add(Environment.CurrentManagedThreadId);
    }

    private sealed class Scripted : IStoreFaults
    {
        public string Cut { get; init; } = "";

        public TimeSpan Travel { get; init; }

        public int Most { get; init; } = int.MaxValue;

        public int Again { get; init; }

        public TimeSpan Before(StoreOperation operation) => At($"before #{operation.Number}");

        public TimeSpan After(StoreOperation operation) => At($"after #{operation.Number}");

        public int Limit(StoreOperation operation, int asked) => Math.Min(asked, Most);

        public int Duplicates(StoreOperation receive) => Again;

        private TimeSpan At(string point) => point == Cut ? throw new StoreUnavailableException(point) : Travel;
    }
}
