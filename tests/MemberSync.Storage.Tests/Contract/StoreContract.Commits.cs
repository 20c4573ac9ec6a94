using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Commit_stores_all_its_writes_and_returns_their_etags_in_order()
    {
        var old = await StoreAsync(Insert("replaced"), Insert("put"), Insert("deleted"));

        var etags = await StoreAsync(
            Replace("replaced", old[0], "1"), Delete("deleted", old[2]), Put("put", "2"), Insert("inserted", "3"));

        Assert.Equal(["inserted", "put", "replaced"], await KeysAsync(Everything));
        Assert.Equal("", etags[1]);
        await StoreAsync(Replace("replaced", etags[0]), Replace("put", etags[2]), Replace("inserted", etags[3]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Commit_stores_nothing_when_one_write_conflicts(int position)
    {
        await StoreAsync(Insert("taken", "old"), Insert("put", "old"), Insert("deleted", "old"));
        List<Write> writes = [Put("put", "new"), Delete("deleted"), Insert("inserted", "new")];
        writes.Insert(position, Insert("taken", "new"));

        await AssertConflictAsync("taken", [.. writes]);

        Assert.Equal(["deleted", "put", "taken"], await KeysAsync(Everything));
        Assert.Equal(("old", "old"), (await ReadAsync("put"), await ReadAsync("taken")));
    }

    [Fact]
    public async Task Commit_names_the_first_of_several_conflicts()
    {
        await StoreAsync(Insert("b"), Insert("c"));

        await AssertConflictAsync("c", Insert("a"), Insert("c"), Insert("b"), Delete("missing"));
    }

    [Fact]
    public async Task Etags_of_a_commit_that_conflicted_stay_current()
    {
        var etags = await StoreAsync(Insert("a"), Insert("b"));
        await AssertConflictAsync("b", Put("a"), Insert("b"));

        await StoreAsync(Replace("a", etags[0]), Replace("b", etags[1]));
    }

    [Fact]
    public async Task Commit_of_nothing_stores_nothing()
    {
        Assert.Empty(await StoreAsync());
        Assert.IsType<CommitOutcome.Stored>(await Store.CommitAsync(new Commit("", [], []), None));
    }

    [Fact]
    public async Task Commit_takes_100_writes_and_no_more()
    {
        var writes = Enumerable.Range(0, 101).Select(number => Insert($"k{number:d3}")).ToImmutableArray();

        await RefusedAsync(() => CommitAsync(writes));
        await StoreAsync(writes[..100]);

        Assert.Equal(100, (await KeysAsync(Everything)).Count);
    }

    [Fact]
    public async Task Commit_of_more_than_4_MiB_is_refused()
    {
        var value = new string('v', 60 * 1024);
        var writes = Enumerable.Range(0, 69).Select(number => Insert($"k{number:d3}", value)).ToImmutableArray();

        await RefusedAsync(() => CommitAsync(writes));
        await StoreAsync(writes[..50]);

        Assert.Equal(50, (await KeysAsync(Everything)).Count);
    }

    [Fact]
    public async Task Commit_that_writes_a_key_twice_is_refused()
    {
        await RefusedAsync(() => CommitAsync(Put("a"), Put("b"), Put("a")));

        Assert.Equal([], await KeysAsync(Everything));
    }

    [Fact]
    public async Task Commit_sends_its_messages()
    {
        var commit = new Commit(Club, [Insert("a")], [ToSend("one"), ToSend("two"), ToSend("three", OtherWork)]);

        await Store.CommitAsync(commit, None);

        Assert.Equal(["one", "two"], (await ReceiveAsync()).Select(delivery => delivery.Body).Order());
        Assert.Equal(["three"], (await ReceiveAsync(queue: OtherWork)).Select(delivery => delivery.Body));
        Assert.Equal("value", await ReadAsync("a"));
    }

    [Fact]
    public async Task Commit_that_conflicts_sends_nothing()
    {
        await StoreAsync(Insert("a"));

        var outcome = await Store.CommitAsync(new Commit(Club, [Put("b"), Insert("a")], [ToSend("one")]), None);

        Assert.Equal(new CommitOutcome.Conflict("a"), outcome);
        Assert.Empty(await ReceiveAsync());
    }

    [Fact]
    public async Task Commit_may_hold_only_messages()
    {
        var outcome = await Store.CommitAsync(new Commit("", [], [ToSend("one")]), None);

        Assert.Empty(Assert.IsType<CommitOutcome.Stored>(outcome).ETags);
        Assert.Equal("one", (await ReceiveOneAsync()).Body);
    }

    [Fact]
    public async Task Commit_without_a_partition_may_not_write() =>
        await RefusedAsync(() => CommitInAsync("", Insert("a")));

    [Fact]
    public async Task Refused_commit_leaves_nothing_behind()
    {
        await RefusedAsync(() => CommitAsync(Insert("a"), Insert("b/c")));
        await RefusedAsync(() => CommitAsync(Insert("a"), Insert("b", new string('v', (60 * 1024) + 1))));
        await RefusedAsync(() => Store.CommitAsync(new Commit(Club, [Insert("a")], [ToSend("x", "No Queue")]), None));

        Assert.Equal([], await KeysAsync(Everything));
    }

    [Fact]
    public async Task Commit_with_absent_lists_is_refused()
    {
        await RefusedAsync(() => Store.CommitAsync(new Commit(Club, default, []), None));
        await RefusedAsync(() => Store.CommitAsync(new Commit(Club, [], default), None));
    }

    [Fact]
    public async Task Cancelled_caller_stores_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.CommitAsync(new Commit(Club, [Insert("a")], [ToSend("one")]), cancelled));

        Assert.Equal([], await KeysAsync(Everything));
        Assert.Empty(await ReceiveAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007f")]
    [InlineData("é")]
    [InlineData("渋谷")]
    public async Task Key_or_partition_with_other_characters_is_refused(string name)
    {
        await RefusedAsync(() => Store.ReadAsync(Club, name, None));
        await RefusedAsync(() => Store.ReadAsync(name, "a", None));
        await RefusedAsync(() => Store.ScanAsync(name, Everything, 1, None));
        await RefusedAsync(() => CommitInAsync(name, Put("a")));
        await RefusedAsync(() => CommitAsync(Put(name)));
        await RefusedAsync(() => CommitAsync(Insert(name)));
        await RefusedAsync(() => CommitAsync(Replace(name, "etag")));
        await RefusedAsync(() => CommitAsync(Delete(name)));
    }

    [Fact]
    public async Task Key_or_partition_of_more_than_512_characters_is_refused() =>
        await Key_or_partition_with_other_characters_is_refused(new string('k', 513));
}
