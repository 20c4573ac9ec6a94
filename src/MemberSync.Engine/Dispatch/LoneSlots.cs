using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Ports;

namespace MemberSync.Engine.Dispatch;

/// <summary>Slots for single calls that are made outside a worker. They spend the connection's budgets like any other.</summary>
internal sealed class LoneSlots(IStore store, ConnectionView view, WorkerOptions options, TimeProvider time)
{
    private const int MaxRaces = 20;

    /// <summary>Null when the slot is the holder's, otherwise how long to wait for one.</summary>
    public async Task<TimeSpan?> TakeAsync(Endpoint endpoint, string holder, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var budgets = (await LoadAsync(cancellationToken)).Budgets;
            var now = time.GetUtcNow();
            if (budgets.Available(endpoint, now) == 0)
            {
                return budgets.NextChange(endpoint, now) - now;
            }

            budgets.Reserve(endpoint, holder, now + view.Plan.Spec(endpoint).Rule.Hold);
            if (await TryStoreAsync(budgets.Writes(now), cancellationToken))
            {
                return null;
            }
        }

        throw new StoreUnavailableException("No slot could be taken for a call: other writers were always faster.");
    }

    /// <summary>Notes the answer. One that cannot be noted costs the slot a little longer: the reservation runs out.</summary>
    public async Task ReturnAsync(
        Endpoint endpoint, string holder, PartnerAnswer answer, CancellationToken cancellationToken)
    {
        for (var race = 0; race < MaxRaces; race++)
        {
            var budgets = (await LoadAsync(cancellationToken)).Budgets;
            var now = time.GetUtcNow();
            budgets.Answer(endpoint, holder, now);
            if (answer is PartnerAnswer.Throttled throttled)
            {
                budgets.Block(endpoint, now + (throttled.RetryAfter ?? view.Plan.Spec(endpoint).Rule.Rest));
            }

            if (await TryStoreAsync(budgets.Writes(now), cancellationToken))
            {
                return;
            }
        }
    }

    public async Task<WorkRows> LoadAsync(CancellationToken cancellationToken)
    {
        var work = new WorkRows(store, view, options);
        await work.LoadAsync(cancellationToken);
        return work;
    }

    public async Task<bool> TryStoreAsync(IEnumerable<Write> writes, CancellationToken cancellationToken) =>
        await store.CommitAsync(new Commit(view.Club.Id.ToString(), [.. writes], []), cancellationToken)
            is CommitOutcome.Stored;
}
