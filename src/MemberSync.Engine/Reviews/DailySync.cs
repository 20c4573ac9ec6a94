using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Reviews;

/// <summary>
/// Starts each connection's daily sync at its time in the club's zone, once, however often and on however many
/// instances this runs. A start that was missed is made up for at the next run; a new time begins on its next day.
/// </summary>
public sealed class DailySync(IStore store, ClubDirectory clubs, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            foreach (var connection in view?.Connections.Where(c => c.Connection.Enabled) ?? [])
            {
                if (connection.Connection.DailyTime(connection.Club) is { } at)
                {
                    await RunAsync(connection, at, cancellationToken);
                }
            }
        }
    }

    private async Task RunAsync(ConnectionView view, TimeOnly at, CancellationToken cancellationToken)
    {
        var partition = view.Club.Id.ToString();
        var key = Keys.DailyMark(view.Connection.Id);
        var row = await store.ReadAsync(partition, key, cancellationToken);
        var mark = row is null ? null : RowJson.Read(row.Value, RowJson.Default.DailyMark);
        var now = time.GetUtcNow();
        var isNew = mark?.Time != at;
        var last = isNew ? now : DailyTime.Last(at, TimeZoneInfo.FindSystemTimeZoneById(view.Club.TimeZone), now);
        if (!isNew && last <= mark!.At)
        {
            return;
        }

        var json = RowJson.Write(new DailyMark(at, last), RowJson.Default.DailyMark);
        Write write = row is null ? new Write.Insert(key, json) : new Write.Replace(key, json, row.ETag);
        ImmutableArray<Message> start = isNew ? [] : [Review.Start(view.Club.Id, view.Connection.Id, "daily sync")];

        // A conflict means that another instance has started it.
        await store.CommitAsync(new Commit(partition, [write], start), cancellationToken);
    }
}
