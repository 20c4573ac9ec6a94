using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>How many calls an endpoint allows in a night, found by rehearsing one with endless work.</summary>
internal sealed class NightCapacity(WorkTerms terms, DateTimeOffset now)
{
    private readonly Dictionary<Endpoint, int> _whole = [];

    public int Of(Endpoint? endpoint, DateTimeOffset opens, DateTimeOffset closes)
    {
        if (endpoint is not { } asked)
        {
            return 0;
        }

        if (opens <= now)
        {
            return Rehearse(asked, terms, now, closes); // Of a night that has begun, what is left.
        }

        if (!_whole.TryGetValue(asked, out var capacity))
        {
            var rested = terms with { Budgets = ImmutableDictionary<BudgetName, Budget>.Empty };
            _whole[asked] = capacity = Rehearse(asked, rested, opens, closes);
        }

        return capacity;
    }

    private static int Rehearse(Endpoint endpoint, WorkTerms terms, DateTimeOffset from, DateTimeOffset until)
    {
        var endless = new Load(DueClass.Operator, from, [endpoint], int.MaxValue);
        var calls = 0;
        new Rehearsal([endless], terms, from).Run(until, beat => calls += beat.Calls);
        return calls;
    }
}
