using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Logs;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Wakes;
using Microsoft.Extensions.Logging;

namespace MemberSync.Engine.Dispatch;

/// <summary>
/// Asks the partner whether a connection's address and credentials are right. The call spends a slot like any other;
/// a check that passes ends a quarantine.
/// </summary>
public sealed partial class ConnectionCheck(
    IStore store, Waker waker, WorkerOptions options, TimeProvider time, IIdSource ids, ILogger<ConnectionCheck> log)
{
    private const int MaxRaces = 20;

    /// <summary>The partner's answer; <see cref="PartnerAnswer.Throttled"/> without a call when no slot is left.</summary>
    public async Task<PartnerAnswer> RunAsync(
        ConnectionView view, IPartnerClient client, CancellationToken cancellationToken)
    {
        var holder = $"check.{ids.Next():N}";
        if (await ReserveAsync(view, holder, cancellationToken) is { } wait)
        {
            return new PartnerAnswer.Throttled(wait);
        }

        var answer = await client.CheckAsync(CancellationToken.None);
        var healed = await StoreAsync(view, holder, answer, cancellationToken);
        if (healed)
        {
            Log.Recovered(log, view.Club.Id.ToString(), view.Connection.Id.ToString());
            await waker.WakeAsync(view.Club.Id, view.Connection.Id, time.GetUtcNow(), cancellationToken);
        }

        return answer;
    }

    // Null when the slot is ours, otherwise how long to wait for one.
    private async Task<TimeSpan?> ReserveAsync(ConnectionView view, string holder, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var book = await LoadAsync(view, cancellationToken);
            var (now, endpoint) = (time.GetUtcNow(), view.Plan.Check);
            if (book.Budgets.Available(endpoint, now) == 0)
            {
                return book.Budgets.NextChange(endpoint, now) - now;
            }

            book.Budgets.Reserve(endpoint, holder, now + view.Plan.Spec(endpoint).Rule.Hold);
            if (await TryStoreAsync(view, [.. book.Budgets.Writes(now)], cancellationToken))
            {
                return null;
            }
        }

        throw new StoreUnavailableException("No slot could be taken for the check: other writers were always faster.");
    }

    // True when the connection was in quarantine and is not any more.
    private async Task<bool> StoreAsync(
        ConnectionView view, string holder, PartnerAnswer answer, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var work = await LoadAsync(view, cancellationToken);
            var now = time.GetUtcNow();
            work.Budgets.Answer(view.Plan.Check, holder, now);
            var heals = answer is PartnerAnswer.Done && work.Lease is { Value.Quarantine: not null };
            List<Write> writes = [.. work.Budgets.Writes(now)];
            var trail = new Trail(holder, now);
            trail.Add(view.Connection, CallLines.OfCheck(answer, now));
            if (heals)
            {
                var before = work.Lease!.Value;
                var healthy = before with { Quarantine = null, FailuresInRow = 0, PausedUntil = null };
                trail.Add(view.Connection, HealthLines.Between(before, healthy, now));
                writes.Add(work.Write(healthy));
            }

            // What is not stored yet has no log: the answer to who is setting it up says how the check went.
            writes.AddRange(view.IsNew ? [] : trail.Writes());

            if (await TryStoreAsync(view, writes, cancellationToken))
            {
                return heals;
            }
        }

        return false; // The reservation runs out by itself; the next check heals.
    }

    private async Task<WorkRows> LoadAsync(ConnectionView view, CancellationToken cancellationToken)
    {
        var work = new WorkRows(store, view, options);
        await work.LoadAsync(cancellationToken);
        return work;
    }

    private async Task<bool> TryStoreAsync(ConnectionView view, IEnumerable<Write> writes, CancellationToken cancellationToken) =>
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), [.. writes], []), cancellationToken)
            is CommitOutcome.Stored;

    private static partial class Log
    {
        [LoggerMessage(2003, LogLevel.Information, "{Club}/{Connection} has recovered: its check passed")]
        public static partial void Recovered(ILogger logger, string club, string connection);
    }
}
