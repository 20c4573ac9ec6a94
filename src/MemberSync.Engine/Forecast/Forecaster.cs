using System.Collections.Immutable;
using MemberSync.Core.Forecast;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Forecast;

/// <summary>Foretells when a connection's backlog is done. Reads only, at a cost that follows the backlog.</summary>
public sealed class Forecaster(IStore store, WorkerOptions options, TimeProvider time)
{
    public async Task<ForecastReading> ReadAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var backlog = await new BacklogReader(store, view, now).ReadAsync(cancellationToken);
        var (timetable, health) = await ForetellAsync(view, backlog.Loads, now, cancellationToken);
        return new ForecastReading(backlog, timetable, health);
    }

    /// <summary>When these loads are done, if work on them begins now or when a pause of the connection ends.</summary>
    internal async Task<(Timetable Timetable, LeaseRow? Health)> ForetellAsync(
        ConnectionView view, ImmutableArray<Load> loads, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var work = new WorkRows(store, view, options);
        await work.LoadAsync(cancellationToken);
        var budgets = view.Plan.Budgets.ToImmutableDictionary(shared => shared.Key, shared => work.Budgets[shared.Key]);
        var health = work.Lease?.Value;
        var begins = health?.PausedUntil > now ? health.PausedUntil.Value : now;
        return (Finish.Of(loads, new WorkTerms(view.Plan, budgets, view.BulkOnly), begins), health);
    }
}
