using System.Collections.Immutable;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness.Accounts;
using MemberSync.Simulators.Mywellness.Control;

namespace MemberSync.Simulators.Mywellness;

/// <summary>
/// One facility at the partner: request and time in, response out. It does no I/O, waits for nothing and draws chance
/// from its seed alone, so the same requests at the same times get the same answers.
/// </summary>
/// <remarks>Not safe for simultaneous use; <see cref="MywellnessSimulator"/> serialises.</remarks>
public sealed class MywellnessFacility
{
    private readonly FacilityDefinition _definition;
    private readonly Gate _gate;
    private readonly Desk _desk;
    private readonly bool _assumed;
    private readonly FaultPlan _faults;
    private readonly Dictionary<MywellnessAction, CallLog> _calls;
    private int _unauthenticated;

    /// <exception cref="ArgumentException">The definition contradicts itself.</exception>
    public MywellnessFacility(FacilityDefinition definition, MywellnessOptions options, DateTimeOffset now)
    {
        var problems = FacilityCheck.ProblemsOf(definition);
        if (!problems.IsEmpty)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(definition));
        }

        options = options.With(definition.Options);
        _definition = definition;
        _assumed = options.Assumed;
        _gate = new Gate(definition.ApiKey, options.RateAnswer);
        _desk = new Desk(definition, options, now);
        _faults = new FaultPlan(SeedFork.For(options.Seed, $"{definition.FacilityUrl}/faults"));
        _calls = Enum.GetValues<MywellnessAction>().ToDictionary(action => action, _ => new CallLog(options.Rate));
    }

    public FaultsView Faults => new(_faults.Counts);

    public AccountsView Accounts => new()
    {
        Accounts = [.. _desk.Accounts.Live.Select(AccountView.Of)],
        Deleted = [.. _desk.Accounts.Deleted.Select(AccountView.Of)],
        Defects = Defects.In([.. _desk.Accounts.Live]),
    };

    public CallsView Calls
    {
        get
        {
            var actions = _calls.ToDictionary(pair => pair.Key, pair => pair.Value.Figures);
            return new CallsView
            {
                Total = actions.Values.Sum(figures => figures.Total),
                RejectedForRate = actions.Values.Sum(figures => figures.RejectedForRate),
                Unauthenticated = _unauthenticated,
                Actions = actions,
            };
        }
    }

    /// <summary>Switches these faults on and all others off.</summary>
    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    public void SetFaults(params ImmutableArray<FaultRule> rules)
    {
        var actions = Enum.GetNames<MywellnessAction>();
        var problems = rules.Select(rule => rule.Problem(actions)).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(rules));
        }

        _faults.Set(rules);
    }

    /// <summary>Answers one request. Times must not run backwards from call to call.</summary>
    public SimResponse Handle(SimRequest request, DateTimeOffset now)
    {
        if (MywellnessRoute.Parse(request.Path, _assumed) is not { } route || route.FacilityUrl != _definition.FacilityUrl)
        {
            return Gate.NoSuchPath();
        }

        if (!_gate.HasKey(request))
        {
            _unauthenticated++;
            return Gate.WrongKey();
        }

        var calls = _calls[route.Action];
        var response = calls.Arrived(now).IsOver
            ? _gate.OverLimit()
            : Gate.Refusal(request) ?? Serve(route, request.Body, now);
        calls.Answered(response);
        return response;
    }

    private SimResponse Serve(MywellnessRoute route, string body, DateTimeOffset now)
    {
        var draw = _faults.Draw(route.Action.ToString());
        var response = FaultyAnswers.InsteadOfWork(draw.Kind)
            ?? FaultyAnswers.AfterWork(draw.Kind, _desk.Serve(route, body, draw.Kind == FaultKind.ErrorsInOk, now));
        return response with { Delay = draw.Delay };
    }
}
