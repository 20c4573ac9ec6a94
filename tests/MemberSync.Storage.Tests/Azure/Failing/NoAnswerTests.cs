using MemberSync.Testing.Emulator;
using Xunit;
using static MemberSync.Storage.Tests.Azure.Failing.FaultyStore;

namespace MemberSync.Storage.Tests.Azure.Failing;

[Collection(AzuriteCollection.Name)]
public sealed class NoAnswerTests(Azurite azurite) : IAsyncLifetime
{
    private FaultyStore _store = null!;

    private Wire Wire => _store.Wire;

    public async Task InitializeAsync() => _store = await FaultyStore.OpenAsync(azurite);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Look_that_fails_leaves_it_open()
    {
        Wire.NextBatches(Faults.LoseAnswer);
        Wire.NextOthers(Faults.LoseRequest, Faults.LoseRequest, Faults.LoseRequest, Faults.LoseRequest);

        await _store.UnknownAsync(Insert("a"));

        Assert.Equal("mine", await _store.ReadAsync("a"));
    }

    [Fact]
    public async Task Answer_that_does_not_come_in_time_is_lost()
    {
        Wire.NextBatches(Faults.NeverAnswer);

        await _store.StoredAsync(Insert("a"));

        Assert.Equal(["batch", "GET", "batch"], Wire.TakeSeen());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task Failure_that_does_not_say_what_happened_is_a_lost_answer(int status)
    {
        Wire.NextBatches(async (_, handOn) =>
        {
            await handOn();
            return Wire.Answer(status, "<html>Bad gateway</html>", "text/html");
        });

        var etags = await _store.StoredAsync(Insert("a"));

        Assert.Equal(await _store.ETagAsync("a"), etags[0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(400)]
    [InlineData(700)]
    [InlineData(1200)]
    public async Task Answer_that_was_cut_off_is_lost(int length)
    {
        Wire.NextBatches(Faults.CutAnswer(length));

        var etags = await _store.StoredAsync(Insert("a"), Insert("b"), Insert("c"));

        Assert.Equal(
            [await _store.ETagAsync("a"), await _store.ETagAsync("b"), await _store.ETagAsync("c")], etags.ToArray());
    }
}
