using MemberSync.Engine.Ports;
using MemberSync.Testing.Storage;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Model;

public sealed class ModelStoreCopyTests
{
    private readonly ModelStore _store = new(new SimulatedTime());

    [Fact]
    public async Task Copy_has_all_rows_and_goes_its_own_way()
    {
        await PutAsync("one", "a", 1);
        await PutAsync("one", "b", 2);

        _store.Copy("one", "two");
        await PutAsync("two", "a", 3);
        await PutAsync("one", "c", 4);

        Assert.Equal([("a", 3), ("b", 2)], RowsOf("two"));
        Assert.Equal([("a", 1), ("b", 2), ("c", 4)], RowsOf("one"));
    }

    private async Task PutAsync(string partition, string key, byte value) =>
        await _store.CommitAsync(new Commit(partition, [new Write.Put(key, new[] { value })], []), CancellationToken.None);

    private IEnumerable<(string Key, int Value)> RowsOf(string partition) =>
        _store.RowsOf(partition).Select(row => (row.Key, (int)row.Value.Span[0]));
}
