using System.Collections.Immutable;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Sources.Gates;

/// <summary>What a facility's calls pass on their way: counts and limits by operation, and faults.</summary>
/// <param name="callsPerMinute">How many calls of one operation any 60 s may hold.</param>
internal sealed class Gate<TAction>(int callsPerMinute, Random random)
    where TAction : struct, Enum
{
    private readonly Dictionary<TAction, CallLog> _calls = Enum.GetValues<TAction>().ToDictionary(
        action => action,
        _ => new CallLog(new RateRule { StrictLimit = callsPerMinute, NightLimit = callsPerMinute }));

    private readonly FaultPlan _faults = new(random);
    private int _refused;

    public FaultsView Faults => new(_faults.Counts);

    public GateFigures Figures => new()
    {
        Total = _calls.Values.Sum(calls => calls.Figures.Total),
        RejectedForRate = _calls.Values.Sum(calls => calls.Figures.RejectedForRate),
        Refused = _refused,
        Actions = _calls.ToImmutableSortedDictionary(
            call => call.Key.ToString(), call => call.Value.Figures, StringComparer.Ordinal),
    };

    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    public void SetFaults(ImmutableArray<FaultRule> rules)
    {
        var problems = rules.Select(rule => rule.Problem(Enum.GetNames<TAction>())).OfType<string>().ToList();
        if (rules.Any(rule => rule.Kind == FaultKind.ErrorsInOk))
        {
            problems.Add("gym systems tell errors by their status, never in a 200");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(rules));
        }

        _faults.Set(rules);
    }

    /// <summary>A call that was refused for its address or credentials, and counts against no limit.</summary>
    public SimResponse Refuse(SimResponse response)
    {
        _refused++;
        return response;
    }

    public SimResponse Pass(TAction action, DateTimeOffset now, Func<SimResponse> work)
    {
        var calls = _calls[action];
        var response = calls.Arrived(now).IsOver ? Answers.TooMany : Serve(action, work);
        calls.Answered(response);
        return response;
    }

    private SimResponse Serve(TAction action, Func<SimResponse> work)
    {
        var draw = _faults.Draw(action.ToString());
        var response = FaultyAnswers.InsteadOfWork(draw.Kind) ?? FaultyAnswers.AfterWork(draw.Kind, work());
        return response with { Delay = draw.Delay };
    }
}
