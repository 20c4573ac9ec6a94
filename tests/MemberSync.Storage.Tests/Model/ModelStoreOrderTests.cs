using MemberSync.Engine.Ports;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Model;

public sealed class ModelStoreOrderTests
{
    [Fact]
    public async Task Thousands_of_rows_stay_in_order_while_they_come_and_go()
    {
        var store = new ModelStore(new SimulatedTime());
        var random = new SeededRandom(TestSeed.For(nameof(ModelStoreOrderTests)));
        var expected = new SortedSet<string>(StringComparer.Ordinal);

        for (var step = 0; step < 20_000; step++)
        {
            // First mostly additions, then mostly removals, so that leaves split and also run empty.
            var key = $"k{random.Next(6_000):x}";
            var removes = random.Chance(step < 10_000 ? 0.2 : 0.9) && expected.Remove(key);
            Write write = removes ? new Write.Delete(key) : new Write.Put(key, default);
            await store.CommitAsync(new Commit("northclub", [write], []), CancellationToken.None);
            if (!removes)
            {
                expected.Add(key);
            }
        }

        Assert.Equal(expected, store.RowsOf("northclub").Select(row => row.Key));
        var tail = await store.ScanAsync("northclub", new KeyRange("k8", "z"), 1000, CancellationToken.None);
        var last = expected.Where(key => string.CompareOrdinal(key, "k8") >= 0);
        Assert.Equal(last.Take(1000), tail.Rows.Select(row => row.Key));
    }
}
