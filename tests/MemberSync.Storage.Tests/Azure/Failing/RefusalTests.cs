using MemberSync.Engine.Ports;
using MemberSync.Testing.Emulator;
using Xunit;
using static MemberSync.Storage.Tests.Azure.Failing.FaultyStore;

namespace MemberSync.Storage.Tests.Azure.Failing;

[Collection(AzuriteCollection.Name)]
public sealed class RefusalTests(Azurite azurite) : IAsyncLifetime
{
    private FaultyStore _store = null!;

    private Wire Wire => _store.Wire;

    public async Task InitializeAsync() => _store = await FaultyStore.OpenAsync(azurite);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Conflict_costs_one_request()
    {
        await _store.OtherStoresAsync(Insert("a"));

        Assert.Equal(new CommitOutcome.Conflict("a"), await _store.CommitAsync(Put("b"), Insert("a")));

        Assert.Equal(["batch"], Wire.TakeSeen());
    }

    [Fact]
    public async Task Busy_service_is_asked_again_after_growing_waits()
    {
        Wire.NextBatches(Faults.Busy, Faults.Busy, Faults.Busy);

        await _store.StoredAsync(Insert("a"));

        Assert.Equal(["batch", "batch", "batch", "batch"], Wire.TakeSeen());
        var waits = _store.Time.Waits.ToArray();
        Assert.Equal(3, waits.Length);
        Assert.All(waits, (wait, index) => Assert.InRange(wait.TotalMilliseconds, 100 << index, 300 << index));
    }

    [Theory]
    [InlineData(429, "TooManyRequests")]
    [InlineData(503, "ServerBusy")]
    public async Task Service_that_stays_busy_is_unavailable(int status, string code)
    {
        var busy = Faults.Answers(status, $$$"""{"odata.error":{"code":"{{{code}}}"}}""");
        Wire.NextBatches(busy, busy, busy, busy, busy);

        await _store.UnknownAsync(Insert("a"));

        Assert.Equal(5, Wire.TakeSeen().Length);
        Assert.Equal("(none)", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Conflict_after_a_busy_service_is_a_conflict()
    {
        await _store.OtherStoresAsync(Insert("a", "theirs"));
        Wire.NextBatches(Faults.Busy);

        Assert.Equal(new CommitOutcome.Conflict("a"), await _store.CommitAsync(Insert("a")));
    }

    [Fact]
    public async Task Connection_that_is_refused_is_tried_again_without_a_look()
    {
        Wire.NextBatches(Faults.RefuseConnection);

        await _store.StoredAsync(Insert("a"));

        Assert.Equal(["batch", "batch"], Wire.TakeSeen());
    }

    [Fact]
    public async Task Caller_may_give_up_while_the_service_is_busy()
    {
        using var caller = new CancellationTokenSource();
        Wire.NextBatches(async (request, handOn) =>
        {
            await caller.CancelAsync();
            return await Faults.Busy(request, handOn);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await _store.Faulty.CommitAsync(new Commit("club", [Insert("a")], []), caller.Token));
    }

    [Fact]
    public async Task Caller_that_gives_up_after_a_lost_answer_learns_that_it_is_open()
    {
        using var caller = new CancellationTokenSource();
        Wire.NextBatches(Faults.LoseRequest);
        Wire.NextOthers(Faults.After(caller.CancelAsync));

        await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await _store.Faulty.CommitAsync(new Commit("club", [Insert("a")], []), caller.Token));
    }

    [Theory]
    [InlineData(403, "AuthenticationFailed")]
    [InlineData(400, "InvalidInput")]
    [InlineData(404, "ResourceNotFoundElsewhere")]
    public async Task Other_refusals_are_not_tried_again(int status, string code)
    {
        Wire.NextBatches(Faults.Answers(status, $$$"""{"odata.error":{"code":"{{{code}}}"}}"""));

        var failure = await _store.UnknownAsync(Insert("a"));

        Assert.Contains(code, failure.Message, StringComparison.Ordinal);
        Assert.Equal(["batch"], Wire.TakeSeen());
    }

    [Fact]
    public async Task Table_that_went_missing_is_made_again()
    {
        Wire.NextBatches(Faults.Answers(404, """{"odata.error":{"code":"TableNotFound"}}"""));

        await _store.StoredAsync(Insert("a"));

        Assert.Equal(["batch", "POST", "batch"], Wire.TakeSeen());
        Assert.Equal([5001], _store.Logger.Ids);
    }

    [Fact]
    public async Task Messages_that_cannot_be_sent_do_not_undo_the_rows()
    {
        var lost = Enumerable.Repeat(Faults.LoseRequest, 4).ToArray();
        Wire.NextOthers(lost);

        var outcome = await _store.Faulty.CommitAsync(
            new Commit("northclub", [Insert("a")], [new Message("work", "{}", TimeSpan.Zero)]), default);

        Assert.IsType<CommitOutcome.Stored>(outcome);
        Assert.Equal("mine", await _store.ReadAsync("a"));
        Assert.Equal([5010], _store.Logger.Ids);
    }

    [Fact]
    public async Task Messages_alone_that_cannot_be_sent_fail()
    {
        Wire.NextOthers([.. Enumerable.Repeat(Faults.LoseRequest, 4)]);
        var message = new Message("work", "{}", TimeSpan.Zero);
        await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await _store.Faulty.CommitAsync(new Commit("", [], [message]), default));
    }

    [Fact]
    public async Task Messages_follow_a_commit_that_was_recognised()
    {
        Wire.NextBatches(Faults.LoseAnswer);

        await _store.Faulty.CommitAsync(
            new Commit("northclub", [Insert("a")], [new Message("work", "{}", TimeSpan.Zero)]), default);

        Assert.Single(await _store.Other.ReceiveAsync("work", 1, TimeSpan.FromSeconds(30), default));
    }

    [Fact]
    public async Task Read_is_tried_again_while_the_service_is_busy()
    {
        Wire.NextOthers(Faults.Busy, Faults.LoseRequest);
        await _store.Faulty.ReadAsync("northclub", "a", default);
        Assert.Equal(["GET", "GET", "GET"], Wire.TakeSeen());

        Wire.NextOthers(Faults.Busy, Faults.Busy, Faults.Busy, Faults.Busy);
        await Assert.ThrowsAsync<StoreUnavailableException>(
            async () => await _store.Faulty.ReadAsync("northclub", "a", default));
    }
}
