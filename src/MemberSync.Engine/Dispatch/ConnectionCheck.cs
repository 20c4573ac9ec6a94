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
        var slots = new LoneSlots(store, view, options, time);
        if (await slots.TakeAsync(view.Plan.Check, holder, cancellationToken) is { } wait)
        {
            return new PartnerAnswer.Throttled(wait);
        }

        var answer = await client.CheckAsync(CancellationToken.None);
        var healed = await StoreAsync(slots, (view, holder), answer, cancellationToken);
        if (healed)
        {
            Log.Recovered(log, view.Club.Id.ToString(), view.Connection.Id.ToString());
            await waker.WakeAsync(view.Club.Id, view.Connection.Id, time.GetUtcNow(), cancellationToken);
        }

        return answer;
    }

    // True when the connection was in quarantine and is not any more.
    private async Task<bool> StoreAsync(
        LoneSlots slots, (ConnectionView View, string Holder) call, PartnerAnswer answer, CancellationToken cancellationToken)
    {
        var (view, holder) = call;
        for (var race = 0; race < MaxRaces; race++)
        {
            var work = await slots.LoadAsync(cancellationToken);
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

            if (await slots.TryStoreAsync(writes, cancellationToken))
            {
                return heals;
            }
        }

        return false; // The reservation runs out by itself; the next check heals.
    }

    private static partial class Log
    {
        [LoggerMessage(2003, LogLevel.Information, "{Club}/{Connection} has recovered: its check passed")]
        public static partial void Recovered(ILogger logger, string club, string connection);
    }
}
