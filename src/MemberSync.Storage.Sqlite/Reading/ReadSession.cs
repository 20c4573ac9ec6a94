using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using Microsoft.Data.Sqlite;

namespace MemberSync.Storage.Sqlite.Reading;

/// <summary>
/// One connection that reads. Each call sees all that was committed before it. For one thread at a time.
/// </summary>
internal sealed class ReadSession(SqliteConnection connection) : IDisposable
{
    // A page of the largest values would take 60 MB; rows beyond this go to the next page.
    private const int MaxPageBytes = 4 * 1024 * 1024;

    private readonly Statements _statements = new(connection);

    public Row? Read(string partition, string key)
    {
        const string Sql = """
            SELECT etag, value FROM rows WHERE partition = $partition AND key = $key
            """;
        using var reader = _statements.Get(Sql, ("$partition", partition), ("$key", key)).ExecuteReader();
        return reader.Read()
            ? new Row(key, reader.GetFieldValue<byte[]>(1), Numbers.Format(reader.GetInt64(0)))
            : null;
    }

    public RowPage Scan(string partition, KeyRange range, int limit)
    {
        // One more than asked for, to know whether more rows follow.
        const string Sql = """
            SELECT key, etag, value FROM rows
            WHERE partition = $partition AND key >= $from AND key < $to
            ORDER BY key
            LIMIT $limit + 1
            """;
        using var reader = _statements
            .Get(Sql, ("$partition", partition), ("$from", range.From), ("$to", range.To), ("$limit", limit))
            .ExecuteReader();
        var rows = ImmutableArray.CreateBuilder<Row>();
        var bytes = 0;
        while (reader.Read())
        {
            if (rows.Count == limit || bytes > MaxPageBytes)
            {
                return new RowPage(rows.ToImmutable(), More: true);
            }

            var value = reader.GetFieldValue<byte[]>(2);
            rows.Add(new Row(reader.GetString(0), value, Numbers.Format(reader.GetInt64(1))));
            bytes += value.Length;
        }

        return new RowPage(rows.ToImmutable(), More: false);
    }

    /// <summary>When the queue's first message is or becomes visible; null when it is empty.</summary>
    public DateTimeOffset? NextVisible(string queue)
    {
        const string Sql = """
            SELECT min(visible_at) FROM messages WHERE queue = $queue
            """;
        return _statements.Get(Sql, ("$queue", queue)).ExecuteScalar() is long ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
    }

    public void Dispose() => _statements.Dispose();
}
