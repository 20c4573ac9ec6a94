using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Looks at the service and the partners and says how far they are.</summary>
internal sealed class Watch(IStage stage, ISender source, Population population, DateTimeOffset start, double speed)
{
    // Who has no state yet counts as new, so what must stay new is only known to be right at the end.
    private const string First = "New";

    public async Task<Standing> LookAsync(CancellationToken cancellationToken)
    {
        var connections = ImmutableArray.CreateBuilder<ConnectionStanding>();
        foreach (var partner in stage.Partners)
        {
            connections.Add(await LookAsync(partner, cancellationToken));
        }

        return new Standing
        {
            Start = start,
            Now = stage.Time.GetUtcNow(),
            Speed = speed,
            Members = population.Count,
            Sent = source.Acknowledged,
            Connections = connections.ToImmutable(),
        };
    }

    private async Task<ConnectionStanding> LookAsync(PartnerOnStage partner, CancellationToken cancellationToken)
    {
        var states = await partner.Connection.StatesAsync(cancellationToken);
        var budget = await partner.Connection.BudgetAsync(cancellationToken);
        var calls = await partner.Simulator.CallsAsync(cancellationToken);
        var there = population.At(partner.Shown);
        return new ConnectionStanding
        {
            Partner = partner.Shown,
            End = End(partner.Shown, there, calls),
            Done = Done(there, states),
            States = states,
            Budget = budget,
            Calls = calls.Actions.Where(action => action.Value.Total > 0).ToSorted(action => action.Value.Total),
            RejectedByPartner = calls.RejectedForRate,
        };
    }

    private DateTimeOffset End(ShownPartner partner, Population there, CallsReading calls)
    {
        var now = stage.Time.GetUtcNow();
        var least = partner.LeastCalls(there);
        var left = least - (calls.Actions.GetValueOrDefault(partner.Busiest)?.Total ?? 0);
        var planned = start + partner.Least(least, start);
        var possible = now + partner.Least(Math.Max(0, left), now);
        return planned > possible ? planned : possible;
    }

    private static int Done(Population there, StateCounts states)
    {
        var expected = there.ExpectedStates;
        var settled = expected
            .Where(pair => pair.Key != First)
            .Sum(pair => Math.Min(pair.Value, states.Of(pair.Key)));
        var waiting = there.Count - settled;
        var toStay = expected.GetValueOrDefault(First);
        return waiting == toStay && states.Of(First) == toStay ? there.Count : settled;
    }
}
