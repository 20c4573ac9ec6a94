using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Removals;

/// <summary>
/// Counts the removals that sources cause, and has those wait for an operator that are more than a connection's guard
/// lets through in a day. The count is stored in the commit of the removal, so it is never lost and never doubled.
/// Only changes by which somebody leaves pay for it.
/// </summary>
public sealed partial class RemovalGate(IStore store, TimeProvider time, ILogger<RemovalGate> log)
{
    /// <summary>Holds back what is too much. The writes returned belong into the commit of the steps.</summary>
    internal async ValueTask<ImmutableArray<Write>> PassAsync(
        IEnumerable<LinkStep> steps, CancellationToken cancellationToken)
    {
        var writes = ImmutableArray.CreateBuilder<Write>();
        foreach (var leaving in steps.Where(IsGuarded).GroupBy(step => step.Connection.Connection.Id))
        {
            writes.Add(await PassAsync([.. leaving], cancellationToken));
        }

        return writes.DrainToImmutable();
    }

    /// <summary>How many are linked, as a review has found, for the guard's percentage.</summary>
    internal async Task StoreSizeAsync(ConnectionView view, int linked, CancellationToken cancellationToken)
    {
        var size = new Write.Put(
            Keys.LinkedCount(view.Connection.Id), RowJson.Write(new LinkedCount(linked), RowJson.Default.LinkedCount));
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), [size], []), cancellationToken);
    }

    // Who removes a whole integration has been asked.
    private static bool IsGuarded(LinkStep step) => step.BeginsRemoval && step.Connection.Connection.Removing is null;

    private async ValueTask<Write> PassAsync(ImmutableArray<LinkStep> steps, CancellationToken cancellationToken)
    {
        var view = steps[0].Connection;
        var (club, connection) = (view.Club.Id.ToString(), view.Connection);
        var key = Keys.RemovalTally(connection.Id);
        var row = await store.ReadAsync(club, key, cancellationToken);
        var size = await store.ReadAsync(club, Keys.LinkedCount(connection.Id), cancellationToken);
        var linked = size is null ? 0 : RowJson.Read(size.Value, RowJson.Default.LinkedCount).Linked;
        var tally = row is null ? null : RowJson.Read(row.Value, RowJson.Default.RemovalTally);
        foreach (var step in steps)
        {
            tally = connection.Options.RemovalGuard.Admit(tally, linked, time.GetUtcNow());
            if (tally.IsStaged)
            {
                step.Take(new LinkEvent.RemovalStaged());
            }

            if (tally.IsFirstStaged)
            {
                Log.Staged(log, club, connection.Id.ToString(), tally.Removed);
            }
        }

        var json = RowJson.Write(tally!, RowJson.Default.RemovalTally);
        return row is null ? new Write.Insert(key, json) : new Write.Replace(key, json, row.ETag);
    }

    private static partial class Log
    {
        [LoggerMessage(2121, LogLevel.Error,
            "{Club}/{Connection}: {Removed} people have left within a day; further removals wait for an operator")]
        public static partial void Staged(ILogger logger, string club, string connection, int removed);
    }
}
