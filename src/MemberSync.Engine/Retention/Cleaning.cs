using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Retention;

/// <summary>
/// Removes what is older than its time, oldest first: claims of events, classes, lines of history, logs, and what
/// gym systems never told. A run is
/// bounded and the next one goes on where it ended; what is not old costs nothing. Harmless twice at once.
/// </summary>
public sealed class Cleaning(
    IStore store, ClubDirectory clubs, ClassCleaning classes, RetentionPeriods periods, TimeProvider time)
{
    // Of each kind in a run: at a run every 15 minutes, half a million a day.
    private const int MostRows = 5000;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            if (await clubs.FindAsync(club, cancellationToken) is { } view)
            {
                await RunAsync(view, cancellationToken);
            }
        }
    }

    private async Task RunAsync(ClubView view, CancellationToken cancellationToken)
    {
        var (partition, now) = (view.Club.Id.ToString(), time.GetUtcNow());
        await store.FadeAsync(partition, Keys.EventsAgedBefore(now - periods.Events), MostRows, cancellationToken);
        await classes.RunAsync(view, now - periods.History, cancellationToken);
        await CleanSourcesAsync(view, now - periods.History, cancellationToken);
        foreach (var connection in view.Connections.Select(c => c.Connection.Id))
        {
            var history = Keys.HistoryAgedBefore(connection, now - periods.History);
            await store.FadeAsync(partition, history, MostRows, cancellationToken);
            var log = Keys.LogBetween(connection, DateTimeOffset.UnixEpoch, now - periods.Log);
            await store.ClearAsync(partition, log, MostRows, cancellationToken);
        }
    }

    // Their number stays.
    private async Task CleanSourcesAsync(ClubView view, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var partition = view.Club.Id.ToString();
        foreach (var row in await store.ScanAllAsync(partition, Keys.Sources, cancellationToken))
        {
            var source = RowJson.Read(row.Value, RowJson.Default.Source);
            await store.ClearAsync(partition, Keys.GapsBefore(source.Id, before), MostRows, cancellationToken);
        }
    }
}
