using System.Text.Json.Nodes;
using MemberSync.Engine.Ports;

namespace MemberSync.Simulation.Mutants;

/// <summary>That an operator was called already is forgotten, so that every removal held back calls again (outpost #995).</summary>
internal sealed class AlertsRepeat : Mutation
{
    public override (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work)
    {
        var forgetful = new Forgetful(store, work);
        return (forgetful, forgetful);
    }

    private sealed class Forgetful(IStore store, IWorkQueue work) : StoreDecorator(store, work)
    {
        public override async ValueTask<Row?> ReadAsync(string partition, string key, CancellationToken cancellationToken)
        {
            var row = await Inner.ReadAsync(partition, key, cancellationToken);
            return row is not null && key.StartsWith("guard|", StringComparison.Ordinal) ? Forget(row) : row;
        }

        private static Row Forget(Row row)
        {
            var tally = JsonNode.Parse(row.Value.Span)!.AsObject();
            tally["staged"] = 0;
            return row with { Value = System.Text.Encoding.UTF8.GetBytes(tally.ToJsonString()) };
        }
    }
}
