using MemberSync.Core.Dispatch;
using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Forecast;

/// <summary>
/// Looks ahead when a partner's window opens, and warns once a night and connection when what waits does not fit.
/// A connection without bulk costs one operation a run; the look itself follows the backlog.
/// </summary>
public sealed partial class NightWatch(
    IStore store, ClubDirectory clubs, Forecaster forecaster, TimeProvider time, ILogger<NightWatch> log)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            foreach (var connection in view?.Connections.Where(c => c.Connection.Enabled) ?? [])
            {
                if (connection.Plan.BulkWindow is { } window && window.Contains(time.GetUtcNow()))
                {
                    await WatchAsync(connection, window, cancellationToken);
                }
            }
        }
    }

    private async Task WatchAsync(ConnectionView view, Window window, CancellationToken cancellationToken)
    {
        var partition = view.Club.Id.ToString();
        var bulk = Keys.DueIn(view.Connection.Id, DueClass.Bulk);
        if ((await store.ScanAsync(partition, bulk, 1, cancellationToken)).Rows.IsEmpty)
        {
            return;
        }

        var key = Keys.NightMark(view.Connection.Id);
        var row = await store.ReadAsync(partition, key, cancellationToken);
        var looked = row is null ? null : RowJson.Read(row.Value, RowJson.Default.NightMark);
        var now = time.GetUtcNow();
        if (!NightAlert.IsDue(window, looked?.At, now))
        {
            return;
        }

        var table = (await forecaster.ReadAsync(view, cancellationToken)).Timetable;
        var json = RowJson.Write(new NightMark(now), RowJson.Default.NightMark);
        Write mark = row is null ? new Write.Insert(key, json) : new Write.Replace(key, json, row.ETag);

        // A conflict means that another instance has looked, and tells what it found.
        if (await store.CommitAsync(new Commit(partition, [mark], []), cancellationToken) is CommitOutcome.Stored
            && NightAlert.Warns(table))
        {
            var night = table.Tonight!;
            Log.DoesNotFit(
                log, partition, view.Connection.Id.ToString(), night.Calls + night.Left, night.Left, table.DoneAt);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            2301,
            LogLevel.Warning,
            "{Club}/{Connection}: tonight's load of {Calls} calls does not fit, {Left} are left; all is done at {DoneAt}")]
        public static partial void DoesNotFit(
            ILogger logger, string club, string connection, int calls, int left, DateTimeOffset? doneAt);
    }
}
