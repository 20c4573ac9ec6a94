using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Storage;

/// <summary>The rows of one partition, under optimistic concurrency. Not safe for concurrent use.</summary>
internal sealed class ModelRows(OrderedRows rows)
{
    public OrderedRows Rows => rows;

    /// <summary>All writes, or none and the first key in the way.</summary>
    public CommitOutcome Apply(ImmutableArray<Write> writes, Func<string> newETag)
    {
        foreach (var write in writes)
        {
            if (Conflicts(write))
            {
                return new CommitOutcome.Conflict(write.Key);
            }
        }

        return new CommitOutcome.Stored([.. writes.Select(write => Store(write, newETag))]);
    }

    public static ReadOnlyMemory<byte> ValueOf(Write write) => write switch
    {
        Write.Insert insert => insert.Value,
        Write.Replace replace => replace.Value,
        Write.Put put => put.Value,
        _ => default,
    };

    private bool Conflicts(Write write)
    {
        var row = Rows.Find(write.Key);
        return write switch
        {
            Write.Insert => row is not null,
            Write.Replace replace => !string.Equals(row?.ETag, replace.ETag),
            Write.Delete { ETag: null } => row is null,
            Write.Delete delete => !string.Equals(row?.ETag, delete.ETag),
            _ => false,
        };
    }

    private string Store(Write write, Func<string> newETag)
    {
        if (write is Write.Delete)
        {
            Rows.Remove(write.Key);
            return "";
        }

        // A copy, because the caller may use its buffer again.
        var row = new Row(write.Key, ValueOf(write).ToArray(), newETag());
        Rows.Put(row);
        return row.ETag;
    }
}
