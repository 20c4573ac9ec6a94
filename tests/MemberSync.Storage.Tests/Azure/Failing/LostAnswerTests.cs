using MemberSync.Engine.Ports;
using MemberSync.Testing.Emulator;
using Xunit;
using static MemberSync.Storage.Tests.Azure.Failing.FaultyStore;

namespace MemberSync.Storage.Tests.Azure.Failing;

[Collection(AzuriteCollection.Name)]
public sealed class LostAnswerTests(Azurite azurite) : IAsyncLifetime
{
    private FaultyStore _store = null!;

    private Wire Wire => _store.Wire;

    public async Task InitializeAsync() => _store = await FaultyStore.OpenAsync(azurite);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Insert_that_was_stored_is_recognised()
    {
        Wire.NextBatches(Faults.LoseAnswer);

        var etags = await _store.StoredAsync(Insert("a"));

        Assert.Equal(["batch", "GET"], Wire.TakeSeen());
        Assert.Equal(await _store.ETagAsync("a"), etags[0]);
        Assert.Equal([5003, 5004], _store.Logger.Ids);
    }

    [Fact]
    public async Task Several_writes_that_were_stored_are_recognised_with_their_etags()
    {
        var old = await _store.OtherStoresAsync(Insert("replaced"), Insert("put"), Insert("deleted"));
        Wire.NextBatches(Faults.LoseAnswer);

        var etags = await _store.StoredAsync(
            Put("put"), Delete("deleted"), Insert("inserted"), Replace("replaced", old[0]));

        Assert.Equal(
            [await _store.ETagAsync("put"), "", await _store.ETagAsync("inserted"), await _store.ETagAsync("replaced")],
            etags.ToArray());
    }

    [Fact]
    public async Task Request_that_never_arrived_is_sent_again()
    {
        var old = await _store.OtherStoresAsync(Insert("a", "old"));
        Wire.NextBatches(Faults.LoseRequest, Faults.LoseRequest);

        await _store.StoredAsync(Replace("a", old[0]), Insert("b"));

        Assert.Equal(["batch", "GET", "batch", "GET", "batch"], Wire.TakeSeen());
        Assert.Equal("mine", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Conflict_with_the_own_insert_that_arrived_late_is_none()
    {
        var (late, arrive) = Faults.Late();
        Wire.NextBatches(late, Faults.After(arrive));

        var etags = await _store.StoredAsync(Insert("a"));

        Assert.Equal(["batch", "GET", "batch", "GET"], Wire.TakeSeen());
        Assert.Equal(await _store.ETagAsync("a"), etags[0]);
    }

    [Fact]
    public async Task Conflict_with_the_own_replace_that_arrived_late_is_none()
    {
        var old = await _store.OtherStoresAsync(Insert("a", "old"));
        var (late, arrive) = Faults.Late();
        Wire.NextBatches(late, Faults.After(arrive));

        var etags = await _store.StoredAsync(Replace("a", old[0]));

        Assert.Equal(await _store.ETagAsync("a"), etags[0]);
    }

    [Fact]
    public async Task Row_of_someone_else_leaves_it_open()
    {
        await _store.OtherStoresAsync(Insert("a", "theirs"));
        Wire.NextBatches(Faults.LoseRequest);

        await _store.UnknownAsync(Insert("a"));

        Assert.Equal(["batch", "GET"], Wire.TakeSeen());
        Assert.Equal("theirs", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Row_that_someone_else_changed_leaves_it_open()
    {
        var old = await _store.OtherStoresAsync(Insert("a", "old"));
        Wire.NextBatches(Faults.LoseAnswer);
        Wire.NextOthers(Faults.After(() => _store.OtherStoresAsync(Put("a", "theirs"))));

        await _store.UnknownAsync(Replace("a", old[0]));

        Assert.Equal("theirs", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Conflict_with_someone_else_after_a_lost_answer_leaves_it_open()
    {
        var old = await _store.OtherStoresAsync(Insert("a", "old"));
        Wire.NextBatches(Faults.LoseRequest, Faults.After(() => _store.OtherStoresAsync(Put("a", "theirs"))));

        await _store.UnknownAsync(Replace("a", old[0]));

        Assert.Equal("theirs", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Put_that_is_not_there_is_not_sent_again()
    {
        await _store.OtherStoresAsync(Put("a", "theirs"));
        Wire.NextBatches(Faults.LoseRequest);

        await _store.UnknownAsync(Put("a"));

        Assert.Equal("theirs", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Row_written_again_meanwhile_has_a_stale_etag()
    {
        Wire.NextBatches(Faults.LoseAnswer);
        Wire.NextOthers(Faults.After(() => _store.OtherStoresAsync(Put("b", "theirs"), Delete("d"))));

        var etags = await _store.StoredAsync(Insert("a"), Put("b"), Put("d"));

        Assert.Equal(await _store.ETagAsync("a"), etags[0]);
        Assert.Equal(new CommitOutcome.Conflict("b"), await _store.CommitAsync(Replace("b", etags[1])));
        Assert.Equal(new CommitOutcome.Conflict("d"), await _store.CommitAsync(Replace("d", etags[2])));
    }

    [Fact]
    public async Task Deletion_that_never_arrived_is_sent_again()
    {
        var old = await _store.OtherStoresAsync(Insert("a"), Insert("b"));
        Wire.NextBatches(Faults.LoseRequest);

        await _store.StoredAsync(Delete("b"), Delete("a", old[0]));

        Assert.Equal("(none)", await _store.ReadAsync("b"));
    }

    [Fact]
    public async Task Row_that_is_gone_does_not_tell_who_deleted_it()
    {
        var old = await _store.OtherStoresAsync(Insert("a"));
        Wire.NextBatches(Faults.LoseAnswer);

        await _store.UnknownAsync(Delete("a", old[0]));

        Assert.Equal(["batch", "GET"], Wire.TakeSeen());
    }

    [Fact]
    public async Task Deletion_of_whatever_is_there_leaves_nothing_to_look_at()
    {
        await _store.OtherStoresAsync(Insert("a"));
        Wire.NextBatches(Faults.LoseRequest);

        await _store.UnknownAsync(Delete("a"));

        Assert.Equal(["batch"], Wire.TakeSeen());
    }
}
