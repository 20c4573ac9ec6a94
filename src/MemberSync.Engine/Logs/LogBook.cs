using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Logs;

/// <summary>Shows and clears the logs of connections.</summary>
public sealed class LogBook(IStore store, TimeProvider time)
{
    // So much is looked through for one page, however few of the lines are asked for.
    private const int MostRows = 5000;
    private const int PageSize = 1000;
    private const int MostCleared = 5000;

    // Stands in no key.
    private const char Mark = '~';

    /// <param name="connection">Whose log.</param>
    /// <param name="query">Which lines.</param>
    /// <param name="after">Where the last page ended; null at the start.</param>
    /// <param name="limit">1 to 1000.</param>
    public async Task<LogPage> ReadAsync(
        ConnectionView connection, LogQuery query, string? after, int limit, CancellationToken cancellationToken)
    {
        var (key, skip) = Split(after);
        var range = Keys.LogBetween(connection.Connection.Id, query.From, query.To);
        range = string.CompareOrdinal(key, range.From) > 0 ? range with { From = key } : range;
        var found = ImmutableArray.CreateBuilder<LogLine>();
        for (var rows = 0; ;)
        {
            var page = await store.ScanAsync(connection.Club.Id.ToString(), range, PageSize, cancellationToken);
            foreach (var row in page.Rows)
            {
                var lines = RowJson.Read(row.Value, RowJson.Default.LogRow).Lines.Reverse().ToImmutableArray();
                for (var i = row.Key == key ? skip : 0; i < lines.Length; i++)
                {
                    if (found.Count == limit)
                    {
                        return new LogPage(found.ToImmutable(), $"{row.Key}{Mark}{i}");
                    }

                    found.AddRange(lines.Slice(i, 1).Where(query.Lets));
                }
            }

            rows += page.Rows.Length;
            if (!page.More || rows >= MostRows)
            {
                return new LogPage(found.ToImmutable(), page.More ? $"{page.Rows[^1].Key}{Mark}{int.MaxValue}" : null);
            }

            range = range.After(page.Rows[^1].Key);
        }
    }

    /// <summary>
    /// Removes the log as it is now, at most 5,000 rows of it; the last step leaves a line that says who asked for it.
    /// </summary>
    /// <returns>Whether there is more: then it is to be asked for again.</returns>
    public async Task<bool> ClearAsync(ConnectionView connection, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var partition = connection.Club.Id.ToString();
        var range = Keys.LogBetween(connection.Connection.Id, DateTimeOffset.UnixEpoch, now);
        if (await store.ClearAsync(partition, range, MostCleared, cancellationToken))
        {
            return true;
        }

        var trail = new Trail($"cleared.{Keys.Escape(by)}", now);
        trail.Add(connection.Connection, new LogLine(now, LineLevel.Information, "log.cleared", "The log was cleared") { By = by });
        await store.CommitAsync(new Commit(partition, [.. trail.Writes()], []), cancellationToken);
        return false;
    }

    private static (string Key, int Skip) Split(string? after)
    {
        var at = after?.LastIndexOf(Mark) ?? -1;
        return at >= 0 && int.TryParse(after.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var skip)
            ? (after![..at], skip)
            : (string.Empty, 0);
    }
}
