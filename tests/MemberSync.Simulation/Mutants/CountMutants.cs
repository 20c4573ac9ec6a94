using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Mutants;

/// <summary>One change of state in ten is not written down for the count of members.</summary>
internal sealed class MoveForgotten() : InsertLeftOut("count|", oneIn: 10);

/// <summary>The count is stored by one commit, and what went into it is removed by the next.</summary>
internal sealed class CountInTwoCommits : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var hasty = new Hasty(store, work);
        return (hasty, hasty);
    }

    private sealed class Hasty(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        public override async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            if (commit.Writes is not [Write.Replace { Key: var key } count, Write.Delete, ..]
                || !key.StartsWith("count|", StringComparison.Ordinal))
            {
                return await Inner.CommitAsync(commit, cancellationToken);
            }

            var outcome = await Inner.CommitAsync(commit with { Writes = [count] }, cancellationToken);
            if (outcome is not CommitOutcome.Stored counted)
            {
                return outcome;
            }

            var moves = commit.Writes.RemoveAt(0);
            return await Inner.CommitAsync(commit with { Writes = moves }, cancellationToken) is CommitOutcome.Stored removed
                ? new CommitOutcome.Stored(counted.ETags.AddRange(removed.ETags))
                : new CommitOutcome.Conflict(moves[0].Key);
        }
    }
}
