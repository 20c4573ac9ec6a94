using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Simulation.Processes;

namespace MemberSync.Simulation.Mutants;

/// <summary>Whether an event was seen is looked up first and noted later, without a unique claim (convoy #2747).</summary>
internal sealed class CheckThenInsert : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var unclaimed = new Unclaimed(store, work);
        return (unclaimed, unclaimed);
    }

    private sealed class Unclaimed(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        // The look came before; nothing is claimed any more when the change is stored.
        public override ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
            Inner.CommitAsync(commit with { Writes = [.. commit.Writes.Select(Unclaim)] }, cancellationToken);

        private static Write Unclaim(Write write) => write is Write.Insert claim && claim.Key.StartsWith("event|", StringComparison.Ordinal)
            ? new Write.Put(claim.Key, claim.Value)
            : write;
    }

    private int _taken;

    public override async Task<IntakeOutcome> TakeAsync(HubProcess hub, Func<Task<IntakeOutcome>> take, string eventId)
    {
        if (await hub.Store.ReadAsync(Worlds.World.Club.ToString(), $"event|{eventId}", CancellationToken.None) is not null)
        {
            return IntakeOutcome.Duplicate;
        }

        // Every other one is slow between its look and its note.
        await Task.Delay(TimeSpan.FromSeconds(10 * (_taken++ % 2)), hub.Time);
        return await take();
    }
}

/// <summary>The source hears "taken" before anything is stored (outpost #611).</summary>
internal sealed class AnswersBeforeStoring : Mutation
{
    public override Task<IntakeOutcome> TakeAsync(HubProcess hub, Func<Task<IntakeOutcome>> take, string eventId)
    {
        Forget(take);
        return Task.FromResult(IntakeOutcome.Taken);
    }

    private static async void Forget(Func<Task<IntakeOutcome>> take)
    {
        try
        {
            await take();
        }
        catch (StoreUnavailableException)
        {
            // Nobody is there any more to be told.
        }
    }
}

/// <summary>"Exists already" after one's own lost answer is taken for someone else's (toil #579).</summary>
internal sealed class OwnConflictTakenForForeign : Mutation
{
    public override async Task<IntakeOutcome> TakeAsync(HubProcess hub, Func<Task<IntakeOutcome>> take, string eventId) =>
        await take() == IntakeOutcome.Taken
            ? IntakeOutcome.Taken
            : throw new StoreUnavailableException("Someone else has stored this event.");
}

/// <summary>A fixed key per request, so that a second deliberate Sync silently does nothing (outpost #670).</summary>
internal sealed class StaticRetryKey : Mutation
{
    private readonly HashSet<(int, string)> _asked = [];

    public override bool Carries(int member, string operation) => operation != "Sync" || _asked.Add((member, operation));
}
