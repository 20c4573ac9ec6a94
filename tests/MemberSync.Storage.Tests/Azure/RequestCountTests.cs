using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Storage.Azure;
using MemberSync.Storage.Tests.Azure.Failing;
using MemberSync.Testing.Emulator;
using Xunit;
using static MemberSync.Storage.Tests.Azure.Failing.FaultyStore;

namespace MemberSync.Storage.Tests.Azure;

/// <summary>What each use of the port costs, counted on the wire.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class RequestCountTests(Azurite azurite)
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Rows_cost_one_request_each_use()
    {
        var store = await FaultyStore.OpenAsync(azurite);
        var keys = Enumerable.Range(100, 100).Select(number => Insert($"k{number}")).ToImmutableArray();

        await store.CommitAsync(keys);
        await store.CommitAsync(Put("one"));
        Assert.Equal(["batch", "batch"], store.Wire.TakeSeen());

        await store.Faulty.ReadAsync("northclub", "k100", default);
        await store.Faulty.ReadAsync("northclub", "none", default);
        Assert.Equal(["GET", "GET"], store.Wire.TakeSeen());

        await store.Faulty.ScanAsync("northclub", KeyRange.Prefix("k"), 1000, default);
        await store.Faulty.ScanAsync("northclub", KeyRange.Prefix("k"), 10, default);
        Assert.Equal(["GET", "GET"], store.Wire.TakeSeen());

        await store.Faulty.ScanAsync("northclub", new KeyRange("b", "a"), 10, default);
        await store.CommitAsync();
        Assert.Empty(store.Wire.TakeSeen());
    }

    [Fact]
    public async Task Messages_cost_one_request_each_use()
    {
        var (store, faulty) = await OpenWithQueueAsync();
        Message message = new("work", "{}", TimeSpan.Zero);

        await faulty.CommitAsync(new Commit("northclub", [Insert("a")], [message, message]), default);
        Assert.Equal(["batch", "POST", "POST"], store.Wire.TakeSeen());

        var deliveries = await faulty.ReceiveAsync("work", 32, HalfAMinute, default);
        Assert.Equal(["GET"], store.Wire.TakeSeen());

        await faulty.HideAsync(deliveries[0], HalfAMinute, default);
        Assert.Equal(["PUT"], store.Wire.TakeSeen());

        await faulty.DeleteAsync(deliveries[1], default);
        Assert.Equal(["DELETE"], store.Wire.TakeSeen());

        await faulty.CommitAsync(new Commit("", [], [message]), default);
        await faulty.WaitAsync("work", default);
        Assert.Equal(["POST", "GET"], store.Wire.TakeSeen());
    }

    [Fact]
    public async Task First_message_to_a_queue_makes_it()
    {
        var store = await FaultyStore.OpenAsync(azurite);

        await store.Faulty.CommitAsync(new Commit("", [], [new Message("work", "{}", TimeSpan.Zero)]), default);

        Assert.Equal(["POST", "PUT", "POST"], store.Wire.TakeSeen());
    }

    private async Task<(FaultyStore Store, AzureStore Faulty)> OpenWithQueueAsync()
    {
        var store = await FaultyStore.OpenAsync(azurite);
        await store.Faulty.CommitAsync(new Commit("", [], [new Message("work", "{}", TimeSpan.Zero)]), default);
        var first = await store.Faulty.ReceiveAsync("work", 1, HalfAMinute, default);
        await store.Faulty.DeleteAsync(first[0], default);
        store.Wire.TakeSeen();
        return (store, store.Faulty);
    }
}
