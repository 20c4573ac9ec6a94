using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Mutants;

/// <summary>Of the commits that insert a row of a kind, every so often one leaves that row out.</summary>
/// <param name="prefix">How the row's key begins.</param>
/// <param name="oneIn">How often: one commit in so many, 1 or more.</param>
internal abstract class InsertLeftOut(string prefix, int oneIn) : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var leaving = new Leaving(store, work, prefix, oneIn);
        return (leaving, leaving);
    }

    private sealed class Leaving(IStore store, IWorkQueue work, string prefix, int oneIn) : StoreDecorator(store, work)
    {
        private int _seen;

        public override async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            var row = commit.Writes.FirstOrDefault(w => w is Write.Insert && w.Key.StartsWith(prefix, StringComparison.Ordinal));
            if (row is null || ++_seen % oneIn != 0)
            {
                return await Inner.CommitAsync(commit, cancellationToken);
            }

            var index = commit.Writes.IndexOf(row);
            var outcome = await Inner.CommitAsync(commit with { Writes = commit.Writes.Remove(row) }, cancellationToken);
            return outcome is CommitOutcome.Stored stored
                ? new CommitOutcome.Stored(stored.ETags.Insert(index, string.Empty))
                : outcome;
        }
    }
}
