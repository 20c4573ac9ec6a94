using MemberSync.Demo.People;
using MemberSync.Demo.Rates;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Looks at the service and the partner and says how far they are.</summary>
internal sealed class Watch(IStage stage, Source source, Population population, DateTimeOffset start, double speed)
{
    // Who has no state yet counts as new, so what must stay new is only known to be right at the end.
    private const string First = "New";
    private const string BusiestAction = "CreateFacilityUserFromThirdParty";

    public async Task<Standing> LookAsync(CancellationToken cancellationToken)
    {
        var states = await stage.Service.StatesAsync(cancellationToken);
        var budget = await stage.Service.BudgetAsync(cancellationToken);
        var calls = await stage.Partner.CallsAsync(cancellationToken);
        var now = stage.Time.GetUtcNow();
        var made = calls.Actions.GetValueOrDefault(BusiestAction)?.Total ?? 0;
        return new Standing
        {
            Start = start,
            Now = now,
            End = End(now, population.BusiestCalls - made),
            Speed = speed,
            Members = population.Count,
            Sent = source.Acknowledged,
            Done = Done(states),
            States = states,
            Expected = population.ExpectedStates,
            Budget = budget,
            Calls = calls.Actions.Where(action => action.Value.Total > 0).ToSorted(action => action.Value.Total),
            RejectedByPartner = calls.RejectedForRate,
        };
    }

    private DateTimeOffset End(DateTimeOffset now, int callsLeft)
    {
        var planned = start + TheoreticalTime.Of(population.BusiestCalls, start);
        var possible = now + TheoreticalTime.Of(Math.Max(0, callsLeft), now);
        return planned > possible ? planned : possible;
    }

    private int Done(StateCounts states)
    {
        var settled = population.ExpectedStates
            .Where(pair => pair.Key != First)
            .Sum(pair => Math.Min(pair.Value, states.Of(pair.Key)));
        var waiting = population.Count - settled;
        var toStay = population.ExpectedStates.GetValueOrDefault(First);
        return waiting == toStay && states.Of(First) == toStay ? population.Count : settled;
    }
}
