using System.Collections.Immutable;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Control;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Rates;
using MemberSync.Simulators.Spivi.Clients;
using MemberSync.Simulators.Spivi.Control;
using MemberSync.Simulators.Spivi.Events;
using MemberSync.Simulators.Spivi.Operations;
using MemberSync.Simulators.Spivi.Wire;

namespace MemberSync.Simulators.Spivi;

/// <summary>
/// One site at the partner: request and time in, response out. It does no I/O, waits for nothing and draws chance from
/// its seed alone, so the same requests at the same times get the same answers.
/// </summary>
/// <remarks>Not safe for simultaneous use; <see cref="SpiviSimulator"/> serialises.</remarks>
public sealed class SpiviSite
{
    private readonly SiteDefinition _definition;
    private readonly ClientBook _clients = new();
    private readonly EventBook _events = new();
    private readonly ClientDesk _clientDesk;
    private readonly EventDesk _eventDesk;
    private readonly PerformanceDesk _performance;
    private readonly FaultPlan _faults;
    private readonly RateLog _rate;
    private readonly SortedDictionary<SpiviAction, CallLog> _calls = [];
    private int _unauthenticated;

    /// <exception cref="ArgumentException">The definition contradicts itself.</exception>
    public SpiviSite(SiteDefinition definition, SpiviOptions options)
    {
        if (definition.Problem is { } problem)
        {
            throw new ArgumentException(problem, nameof(definition));
        }

        _definition = definition;
        _clientDesk = new ClientDesk(_clients, _events);
        _eventDesk = new EventDesk(definition, _events, _clients);
        _performance = new PerformanceDesk(definition, _events, _clients, options.Seed);
        _faults = new FaultPlan(SeedFork.For(options.Seed, $"{definition.SiteId}/faults"));
        var rule = new RateRule { StrictLimit = 1, NightLimit = 1, Window = options.CallEvery };
        _rate = new RateLog(rule);
        foreach (var action in Enum.GetValues<SpiviAction>())
        {
            _calls[action] = new CallLog(rule);
        }

        foreach (var known in definition.KnownClients)
        {
            _clients.Add(known.Username, ImmutableSortedDictionary<string, string>.Empty
                .Add("FirstName", known.FirstName).Add("LastName", known.LastName));
        }
    }

    public FaultsView Faults => new(_faults.Counts);

    public SiteView Holds => new(_clients.All, _events.All);

    public SiteCallsView Calls
    {
        get
        {
            var actions = _calls.ToDictionary(pair => pair.Key, pair => pair.Value.Figures);
            return new SiteCallsView
            {
                Total = actions.Values.Sum(figures => figures.Total),
                RejectedForRate = actions.Values.Sum(figures => figures.RejectedForRate),
                Unauthenticated = _unauthenticated,
                Rate = _rate.Figures,
                Actions = actions,
            };
        }
    }

    /// <summary>Switches these faults on and all others off.</summary>
    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    public void SetFaults(params ImmutableArray<FaultRule> rules)
    {
        var actions = Enum.GetNames<SpiviAction>();
        var problems = rules.Select(rule => rule.Problem(actions)).OfType<string>().ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(rules));
        }

        _faults.Set(rules);
    }

    /// <summary>Answers one call whose form names this site. Times must not run backwards from call to call.</summary>
    internal SimResponse Handle(SpiviAction action, FormReader form, DateTimeOffset now)
    {
        var isKnown = form.Take("SourceCredentials[SourceName]") == _definition.SourceName
            & form.Take("SourceCredentials[Password]") == _definition.Password;
        form.Take("SourceCredentials[SiteID]");
        if (!isKnown)
        {
            _unauthenticated++;
            return Answer.Fail(Answer.Forbidden, "Invalid source credentials").ToResponse(CallOutcome.Refused);
        }

        var calls = _calls[action];
        calls.Arrived(now);
        var response = _rate.Record(now).IsOver
            ? Answer.Fail(Answer.TooMany, "Too many calls").ToResponse(CallOutcome.RateLimited)
            : Serve(action, form, now);
        calls.Answered(response);
        return response;
    }

    private SimResponse Serve(SpiviAction action, FormReader form, DateTimeOffset now)
    {
        var draw = _faults.Draw(action.ToString());
        var response = FaultyAnswers.InsteadOfWork(draw.Kind)
            ?? FaultyAnswers.AfterWork(draw.Kind, draw.Kind == FaultKind.ErrorsInOk ? Injected() : Work(action, form, now));
        return response with { Delay = draw.Delay };
    }

    private static SimResponse Injected() =>
        Answer.Fail(Answer.Broken, "The operation could not be completed").ToResponse();

    private SimResponse Work(SpiviAction action, FormReader form, DateTimeOffset now) => (action switch
    {
        SpiviAction.GetClients => _clientDesk.Find(form),
        SpiviAction.AddClient => _clientDesk.Add(form),
        SpiviAction.UpdateClient => _clientDesk.Update(form),
        SpiviAction.DelClient => _clientDesk.Delete(form),
        SpiviAction.GetInstructors => _eventDesk.Instructors(form),
        SpiviAction.GetClientPerformanceData => _performance.Read(form, now),
        SpiviAction.GetEvents => _eventDesk.Find(form),
        SpiviAction.AddEvent => _eventDesk.Add(form),
        SpiviAction.CancelEvent => _eventDesk.Cancel(form),
        SpiviAction.AddClientsToEvents => _eventDesk.AddClients(form),
        SpiviAction.RemoveClientsFromEvents => _eventDesk.RemoveClients(form),
    }).ToResponse();
}
