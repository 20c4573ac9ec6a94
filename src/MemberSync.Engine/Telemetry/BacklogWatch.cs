using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Telemetry;

/// <summary>
/// Reads what waits on every connection and since when, and warns where a change waits too long. The cost follows the
/// backlog: one operation for each thousand that wait.
/// </summary>
public sealed partial class BacklogWatch(
    IStore store, ClubDirectory clubs, Gauges gauges, TimeProvider time, ILogger<BacklogWatch> log)
{
    private const int PageSize = 1000;

    // The longest that a change waits while all is well: a tick of the connection, or a pause after failures, is shorter.
    private static readonly TimeSpan TooLong = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var all = new List<(ConnectionView View, Waiting Waiting)>();
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            foreach (var connection in view?.Connections.Where(c => c.Connection.Enabled) ?? [])
            {
                var waiting = await ReadAsync(connection, cancellationToken);
                all.AddRange(waiting.Select(line => (connection, line)));
                Tell(connection, waiting);
            }
        }

        var now = time.GetUtcNow();
        gauges.Set(Gauges.Backlog, all.Select(at => Of(at.View, at.Waiting, at.Waiting.Members)));
        gauges.Set(Gauges.BacklogAge, all.Select(at => Of(at.View, at.Waiting, (now - at.Waiting.Since).TotalSeconds)));
    }

    private static System.Diagnostics.Metrics.Measurement<double> Of(ConnectionView view, Waiting waiting, double value) =>
        Gauges.Of(view, value, Tags.Class, $"{waiting.Class}");

    private async Task<List<Waiting>> ReadAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var lines = new SortedDictionary<DueClass, Waiting>();
        var range = Keys.AllDue(view.Connection.Id);
        while (true)
        {
            var page = await store.ScanAsync(view.Club.Id.ToString(), range, PageSize, cancellationToken);
            foreach (var row in page.Rows)
            {
                var place = RowJson.Read(row.Value, RowJson.Default.DuePlace);
                var since = place.Since ?? place.Due.At;
                if (since > now)
                {
                    continue; // Nothing waits: it comes by again later.
                }

                lines[place.Due.Class] = lines.TryGetValue(place.Due.Class, out var line)
                    ? line with { Members = line.Members + 1, Since = since < line.Since ? since : line.Since }
                    : new Waiting(place.Due.Class, 1, since);
            }

            if (!page.More)
            {
                return [.. lines.Values];
            }

            range = range.After(page.Rows[^1].Key);
        }
    }

    private void Tell(ConnectionView view, List<Waiting> waiting)
    {
        var pressing = waiting.Where(line => line.IsPressing).ToList();
        var age = pressing.Count == 0 ? TimeSpan.Zero : time.GetUtcNow() - pressing.Min(line => line.Since);
        if (waiting.Count > 0)
        {
            Log.Waiting(
                log,
                view.Club.Id.ToString(),
                view.Connection.Id.ToString(),
                pressing.Sum(line => line.Members),
                waiting.Where(line => line.Class == DueClass.Bulk).Sum(line => line.Members),
                (int)age.TotalMinutes);
        }

        if (age >= TooLong)
        {
            Log.WaitsTooLong(log, view.Club.Id.ToString(), view.Connection.Id.ToString(), (int)age.TotalMinutes);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2401, LogLevel.Information,
            "{Club}/{Connection}: {Waiting} members wait to be sent and {Bulk} more in bulk; the oldest change has waited {Minutes} minutes")]
        public static partial void Waiting(
            ILogger logger, string club, string connection, int waiting, int bulk, int minutes);

        [LoggerMessage(2402, LogLevel.Warning,
            "{Club}/{Connection}: a change has waited {Minutes} minutes and is still to be sent; the connection's page says "
            + "whether it is paused, quarantined, out of budget, or whether a member fails again and again")]
        public static partial void WaitsTooLong(ILogger logger, string club, string connection, int minutes);
    }
}
