using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MemberSync.Engine.Ports;

namespace MemberSync.Storage.Sqlite.Writing;

/// <summary>Writes rows within the open transaction.</summary>
internal sealed class RowWrites(Statements statements, Sequence sequence)
{
    /// <summary>All writes, or none and the first key in the way.</summary>
    public CommitOutcome Apply(string partition, ImmutableArray<Write> writes)
    {
        // A single write that conflicts changes nothing, so there is nothing to take back.
        var guarded = writes.Length > 1;
        Execute(guarded, "SAVEPOINT one_commit");
        var etags = ImmutableArray.CreateBuilder<string>(writes.Length);
        foreach (var write in writes)
        {
            var etag = sequence.Next();
            if (!Apply(partition, write, etag))
            {
                Execute(guarded, "ROLLBACK TO one_commit");
                Execute(guarded, "RELEASE one_commit");
                return new CommitOutcome.Conflict(write.Key);
            }

            etags.Add(write is Write.Delete ? "" : Numbers.Format(etag));
        }

        Execute(guarded, "RELEASE one_commit");
        return new CommitOutcome.Stored(etags.MoveToImmutable());
    }

    private void Execute(bool wanted, string sql)
    {
        if (wanted)
        {
            statements.Execute(sql);
        }
    }

    private bool Apply(string partition, Write write, long etag) => write switch
    {
        Write.Insert insert => Insert(partition, insert, etag),
        Write.Replace replace => Replace(partition, replace, etag),
        Write.Put put => Put(partition, put, etag),
        Write.Delete delete => Delete(partition, delete),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private bool Insert(string partition, Write.Insert write, long etag)
    {
        const string Sql = """
            INSERT INTO rows (partition, key, etag, value) VALUES ($partition, $key, $etag, $value)
            ON CONFLICT DO NOTHING
            """;
        return statements.Execute(
            Sql, ("$partition", partition), ("$key", write.Key), ("$etag", etag), ("$value", Blob(write.Value))) == 1;
    }

    private bool Replace(string partition, Write.Replace write, long etag)
    {
        const string Sql = """
            UPDATE rows SET etag = $etag, value = $value
            WHERE partition = $partition AND key = $key AND etag = $expected
            """;
        return statements.Execute(
            Sql,
            ("$partition", partition),
            ("$key", write.Key),
            ("$expected", Numbers.Parse(write.ETag)),
            ("$etag", etag),
            ("$value", Blob(write.Value))) == 1;
    }

    private bool Put(string partition, Write.Put write, long etag)
    {
        const string Sql = """
            INSERT INTO rows (partition, key, etag, value) VALUES ($partition, $key, $etag, $value)
            ON CONFLICT DO UPDATE SET etag = excluded.etag, value = excluded.value
            """;
        return statements.Execute(
            Sql, ("$partition", partition), ("$key", write.Key), ("$etag", etag), ("$value", Blob(write.Value))) == 1;
    }

    private bool Delete(string partition, Write.Delete write)
    {
        const string Sql = """
            DELETE FROM rows
            WHERE partition = $partition AND key = $key AND ($expected IS NULL OR etag = $expected)
            """;
        object? expected = write.ETag is null ? null : Numbers.Parse(write.ETag);
        return statements.Execute(Sql, ("$partition", partition), ("$key", write.Key), ("$expected", expected)) == 1;
    }

    /// <summary>
    /// The value as the array that the database driver takes, without a copy where it is one already.
    /// </summary>
    private static byte[] Blob(ReadOnlyMemory<byte> value) =>
        MemoryMarshal.TryGetArray(value, out var segment) && segment.Array is { } array && array.Length == value.Length
            ? array
            : value.ToArray();
}
