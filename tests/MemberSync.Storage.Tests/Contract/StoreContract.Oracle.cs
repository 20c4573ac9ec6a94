using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    private int _oracles;

    [Fact]
    public void Random_commits_and_scans_agree_with_a_dictionary() => Property.Check<byte[]>(
        async bytes =>
        {
            var partition = $"case-{Interlocked.Increment(ref _oracles)}";
            var oracle = new SortedDictionary<string, (string Value, string ETag)>(StringComparer.Ordinal);
            foreach (var step in bytes.Chunk(6))
            {
                await CommitBothAsync(partition, oracle, step);
                await ScanBothAsync(partition, oracle, step);
            }
        },
        cases: 200);

    /// <summary>Three writes to three of nine keys, each expecting the present ETag, an old one, or none.</summary>
    private async Task CommitBothAsync(
        string partition, SortedDictionary<string, (string Value, string ETag)> oracle, byte[] step)
    {
        var writes = step.Take(3).Select((code, index) => WriteOf(oracle, code, index, step[^1])).ToImmutableArray();
        var conflict = writes.FirstOrDefault(write => IsConflict(oracle, write));

        var outcome = await CommitInAsync(partition, writes);

        if (conflict is not null)
        {
            Assert.Equal(new CommitOutcome.Conflict(conflict.Key), outcome);
            return;
        }

        var etags = Assert.IsType<CommitOutcome.Stored>(outcome).ETags;
        foreach (var (write, etag) in writes.Zip(etags))
        {
            oracle.Remove(write.Key);
            if (write is not Write.Delete)
            {
                oracle[write.Key] = ($"{write.GetType().Name}{step[^1]}", etag);
            }
        }
    }

    private async Task ScanBothAsync(
        string partition, SortedDictionary<string, (string Value, string ETag)> oracle, byte[] step)
    {
        var range = new KeyRange($"k{step[0] % 4}", $"k{step[^1] % 6}");
        var inRange = oracle.Where(row => string.CompareOrdinal(row.Key, range.From) >= 0
            && string.CompareOrdinal(row.Key, range.To) < 0).ToList();

        Assert.Equal(inRange.Select(row => row.Key), await KeysAsync(range, 1 + (step[0] % 3), partition));
        foreach (var row in (await ScanAsync(new KeyRange("k", "l"), partition: partition)).Rows)
        {
            Assert.Equal(oracle[row.Key], (Text(row), row.ETag));
        }
    }

    private static Write WriteOf(
        SortedDictionary<string, (string Value, string ETag)> oracle, byte code, int index, byte value)
    {
        var key = $"k{(code % 3) + (index * 3)}";
        var etag = code >= 200 || !oracle.TryGetValue(key, out var row) ? "stale" : row.ETag;
        return ((code / 3) % 5) switch
        {
            0 => Insert(key, $"Insert{value}"),
            1 => Replace(key, etag, $"Replace{value}"),
            2 => Delete(key),
            3 => Delete(key, etag),
            _ => Put(key, $"Put{value}"),
        };
    }

    private static bool IsConflict(SortedDictionary<string, (string Value, string ETag)> oracle, Write write)
    {
        var etag = oracle.TryGetValue(write.Key, out var row) ? row.ETag : null;
        return write switch
        {
            Write.Insert => etag is not null,
            Write.Replace replace => etag != replace.ETag,
            Write.Delete delete => etag is null || (delete.ETag is not null && etag != delete.ETag),
            _ => false,
        };
    }
}
