namespace MemberSync.Testing.Storage;

/// <summary>How many operations a store was asked for, failed ones included. Safe for concurrent use.</summary>
public sealed class OperationCounts
{
    private readonly long[] _counts = new long[Enum.GetValues<StoreOperationKind>().Length];
    private long _total;

    public long this[StoreOperationKind kind] => Interlocked.Read(ref _counts[(int)kind]);

    public long Total => Interlocked.Read(ref _total);

    /// <summary>One line, kinds that did not occur left out: <c>5 (Read 2, Commit 2, Send 1)</c>.</summary>
    public override string ToString()
    {
        var kinds = Enum.GetValues<StoreOperationKind>()
            .Where(kind => this[kind] > 0)
            .Select(kind => $"{kind} {this[kind]}");
        return $"{Total} ({string.Join(", ", kinds)})";
    }

    /// <summary>Counts one operation and returns its number.</summary>
    internal long Add(StoreOperationKind kind)
    {
        Interlocked.Increment(ref _counts[(int)kind]);
        return Interlocked.Increment(ref _total);
    }
}
