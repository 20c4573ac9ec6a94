using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Mutants;

/// <summary>The limiter forgets what other runs and processes have called (convoy #1950, nango #7116, drt #769).</summary>
internal sealed class LimiterPerRun : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var forgetful = new Forgetful(store, work);
        return (forgetful, forgetful);
    }

    private sealed class Forgetful(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        public override async ValueTask<RowPage> ScanAsync(
            string partition, KeyRange range, int limit, CancellationToken cancellationToken)
        {
            var page = await Inner.ScanAsync(partition, range, limit, cancellationToken);
            return page with { Rows = [.. page.Rows.Where(row => !IsBudget(row.Key))] };
        }

        public override async ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            var kept = commit.Writes.Where(write => !IsBudget(write.Key)).ToImmutableArray();
            var outcome = await Inner.CommitAsync(commit with { Writes = kept }, cancellationToken);
            return outcome is CommitOutcome.Stored stored
                ? new CommitOutcome.Stored(Spread(commit.Writes, stored.ETags))
                : outcome;
        }

        private static ImmutableArray<string> Spread(ImmutableArray<Write> writes, ImmutableArray<string> etags)
        {
            var next = 0;
            return [.. writes.Select(write => IsBudget(write.Key) ? string.Empty : etags[next++])];
        }

        private static bool IsBudget(string key) => key.StartsWith("work|", StringComparison.Ordinal) && !key.EndsWith('|');
    }
}

/// <summary>A lost race is answered by writing all the same (durable #3375, #1046; durabletask #890).</summary>
/// <param name="intake">Whether it is the taking in of changes that does so, or the working through what is due.</param>
internal sealed class BlindOverwrite(bool intake) : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var blind = new Blind(store, work, intake);
        return (blind, blind);
    }

    private sealed class Blind(IStore store, IWorkQueue work, bool intake) : StoreDecorator(store, work)
    {
        public override ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
            Inner.CommitAsync(
                Has(commit, "event|") == intake ? commit with { Writes = [.. commit.Writes.Select(Force)] } : commit,
                cancellationToken);

        private static bool Has(Commit commit, string prefix) =>
            commit.Writes.Any(write => write.Key.StartsWith(prefix, StringComparison.Ordinal));

        private static Write Force(Write write) => write switch
        {
            Write.Replace replace when replace.Key.StartsWith("member|", StringComparison.Ordinal) =>
                new Write.Put(replace.Key, replace.Value),
            _ => write,
        };
    }
}

/// <summary>Some rows are passed over and never queued (drt #825).</summary>
internal sealed class SkippedNeverQueued() : InsertLeftOut("due|", oneIn: 5);

/// <summary>The receipt is not carried on, so that a handled message is never deleted (webjobs #2799).</summary>
internal sealed class NeverDeletes : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var keeping = new Keeping(store, work);
        return (keeping, keeping);
    }

    private sealed class Keeping(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        public override ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken) =>
            ValueTask.FromResult(false);
    }
}

/// <summary>A poison message is copied and its original stays (webjobs #1107).</summary>
internal sealed class PoisonKeepsOriginal : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var keeping = new Keeping(store, work);
        return (keeping, keeping);
    }

    private sealed class Keeping(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        private readonly HashSet<string> _poisoned = [];

        public override ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken)
        {
            _poisoned.UnionWith(commit.Messages.Where(m => m.Queue.EndsWith("-poison", StringComparison.Ordinal)).Select(m => m.Body));
            return Inner.CommitAsync(commit, cancellationToken);
        }

        public override ValueTask<bool> DeleteAsync(Delivery delivery, CancellationToken cancellationToken) =>
            _poisoned.Contains(delivery.Body) ? ValueTask.FromResult(false) : InnerWork.DeleteAsync(delivery, cancellationToken);
    }
}

/// <summary>Whoever is linked last to an account has it, as upserts by an external id do.</summary>
internal sealed class AccountsUnguarded : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var open = new Open(store, work);
        return (open, open);
    }

    private sealed class Open(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        public override ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
            Inner.CommitAsync(
                commit with { Writes = [.. commit.Writes.Select(Unguard)] }, cancellationToken);

        private static Write Unguard(Write write) =>
            write is Write.Insert insert && insert.Key.StartsWith("id|", StringComparison.Ordinal)
                ? new Write.Put(insert.Key, insert.Value)
                : write;
    }
}
