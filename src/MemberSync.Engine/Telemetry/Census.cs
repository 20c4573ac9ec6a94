using System.Diagnostics.Metrics;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.SetAside;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Telemetry;

/// <summary>
/// Counts members by state and keeps the count in step: one or two operations for a connection, and one more for each
/// hundred commits that changed states. Also counts what stands aside.
/// </summary>
public sealed partial class Census(
    ClubDirectory clubs, StateCounts states, SetAsideShelf aside, Gauges gauges, ILogger<Census> log)
{
    private const int MostAside = 1000;

    /// <summary>Counts the members of every connection.</summary>
    public async Task CountAsync(CancellationToken cancellationToken)
    {
        var all = new List<Measurement<double>>();
        foreach (var club in await clubs.ListAsync(cancellationToken))
        {
            var view = await clubs.FindAsync(club, cancellationToken);
            foreach (var connection in view?.Connections ?? [])
            {
                var counts = await states.KeepAsync(connection, cancellationToken);
                all.AddRange(counts.Select(state => Gauges.Of(connection, state.Value, Tags.State, $"{state.Key}")));
                var troubled = counts[LinkStatus.CreationError] + counts[LinkStatus.Error];
                Log.Counted(
                    log,
                    club.ToString(),
                    connection.Connection.Id.ToString(),
                    counts[LinkStatus.Enabled],
                    troubled,
                    counts.Values.Sum() - counts[LinkStatus.Enabled] - troubled);
            }
        }

        gauges.Set(Gauges.Members, all);
    }

    /// <summary>Counts what stands aside.</summary>
    public async Task CountAsideAsync(CancellationToken cancellationToken)
    {
        var (messages, _) = await aside.ListAsync(null, MostAside, cancellationToken);
        gauges.Set(
            Gauges.SetAside,
            messages.CountBy(message => message.Queue).Select(queue =>
                new Measurement<double>(queue.Value, new KeyValuePair<string, object?>(Tags.Queue, queue.Key))));
    }

    private static partial class Log
    {
        [LoggerMessage(2403, LogLevel.Information,
            "{Club}/{Connection}: {Enabled} members are in step, {Troubled} are in error, {Others} in other states")]
        public static partial void Counted(
            ILogger logger, string club, string connection, int enabled, int troubled, int others);
    }
}
