using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Control;
using MemberSync.Simulators.Egym.Operations;
using MemberSync.Simulators.Egym.V1;
using MemberSync.Simulators.Egym.Wire;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Egym;

/// <summary>
/// One location: its key's bucket and permissions, its faults and counts. It waits for nothing and draws chance from its
/// seed alone.
/// </summary>
/// <remarks>Not safe for simultaneous use; <see cref="EgymSimulator"/> serialises.</remarks>
internal sealed class EgymLocation
{
    private readonly EgymOptions _options;
    private readonly Desk _desk;
    private readonly GymApiDesk _v1;
    private readonly FaultPlan _faults;
    private readonly TokenBucket _bucket;
    private readonly Dictionary<EgymAction, AnswerCounts> _calls;
    private List<(AnswerRule Rule, int Left)> _answers = [];
    private DateTimeOffset? _lastArrival;

    public EgymLocation(LocationDefinition definition, Chain chain, EgymOptions options)
    {
        Definition = definition;
        Chain = chain;
        _options = options;
        _desk = new Desk(chain, definition, options);
        _v1 = new GymApiDesk(definition, new IdSource(SeedFork.For(options.Seed, $"{definition.Name}/users")));
        _faults = new FaultPlan(SeedFork.For(options.Seed, $"{definition.Name}/faults"));
        _bucket = new TokenBucket(options.Capacity, options.PerSecond);
        _calls = Enum.GetValues<EgymAction>().ToDictionary(action => action, _ => new AnswerCounts());
    }

    public LocationDefinition Definition { get; }

    public Chain Chain { get; }

    public UsersView Users => _v1.View;

    public ImmutableArray<FaultCount> Faults => _faults.Counts;

    public CallsView Calls => new()
    {
        Total = _calls.Values.Sum(calls => calls.Total),
        RejectedForRate = _calls.Values.Sum(calls => calls.RejectedForRate),
        LowestRemaining = _bucket.Lowest,
        LastArrival = _lastArrival,
        Actions = _calls.ToDictionary(pair => pair.Key, pair => ActionView.Of(pair.Value)),
    };

    /// <exception cref="ArgumentException">A rule makes no sense; nothing was changed.</exception>
    public void SetFaults(ImmutableArray<FaultRule> rules)
    {
        var actions = Enum.GetNames<EgymAction>();
        var problems = rules.Select(rule => rule.Problem(actions)).OfType<string>().ToList();
        if (rules.Any(rule => rule.Kind == FaultKind.ErrorsInOk))
        {
            problems.Add("eGym tells errors by their status, never in a 200");
        }

        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(rules));
        }

        _faults.Set(rules);
    }

    public void SetAnswers(ImmutableArray<AnswerRule> rules) => _answers = [.. rules.Select(rule => (rule, rule.Times))];

    /// <summary>Answers one request that came with the location's key.</summary>
    public SimResponse Handle(SimRequest request, DateTimeOffset now)
    {
        _lastArrival = now;
        var left = _bucket.Take(now);
        var route = EgymRoute.Parse(request.Method, request.Path);
        var response = left is null ? TooMany()
            : route is null ? ApiError.NotFound("UNKNOWN").ToResponse(request.Path)
            : Refusal(route, request)?.ToResponse(request.Path) ?? Serve(route, request, now);
        if (route is not null)
        {
            _calls[route.Action].Add(response);
        }

        return !_options.TellsRemaining ? response : response with
        {
            Headers = new Dictionary<string, string>
            {
                ["X-RateLimit-Remaining"] = (left ?? 0).ToString(CultureInfo.InvariantCulture),
            },
        };
    }

    private static SimResponse TooMany() => new() { Status = 429, Body = "", Outcome = CallOutcome.RateLimited };

    private ApiError? Refusal(EgymRoute route, SimRequest request) =>
        Definition.IsClosed ? ApiError.NotFound("GYM_LOCATION")
        : Definition.Forbidden.Contains(route.Action) ? new ApiError(403, "missingPermission", $"{route.Action} is not permitted")
        : request.Body.Length > 0 && route.Action != EgymAction.UploadImage && !IsJson(request)
            ? ApiError.Malformed("The body must be application/json")
        : Scripted(route.Action);

    private ApiError? Scripted(EgymAction action)
    {
        var at = _answers.FindIndex(answer => answer.Rule.Action == action && answer.Left > 0);
        if (at < 0)
        {
            return null;
        }

        var rule = _answers[at].Rule;
        _answers[at] = (rule, _answers[at].Left - 1);
        var metadata = ImmutableSortedDictionary<string, string>.Empty;
        metadata = rule.Entity is null ? metadata : metadata.Add("entity", rule.Entity);
        metadata = rule.AccountId is null ? metadata : metadata.Add("accountId", rule.AccountId);
        return new ApiError(rule.Status, rule.ErrorCode, $"scripted {rule.ErrorCode}") { Metadata = metadata };
    }

    private SimResponse Serve(EgymRoute route, SimRequest request, DateTimeOffset now)
    {
        var draw = _faults.Draw(route.Action.ToString());
        var response = FaultyAnswers.InsteadOfWork(draw.Kind)
            ?? FaultyAnswers.AfterWork(draw.Kind, Work(route, request, now).ToResponse(request.Path));
        return response with { Delay = draw.Delay };
    }

    private Result Work(EgymRoute route, SimRequest request, DateTimeOffset now) => route.Action switch
    {
        EgymAction.V1Alive => Result.Ok(200, new { }),
        EgymAction.V1Publish => _v1.Publish(request.Body),
        EgymAction.V1ReadProfile => _v1.ReadProfile(request.Query),
        EgymAction.V1CheckIn => _v1.CheckIn(request.Body),
        _ => _desk.Serve(route, request, now),
    };

    private static bool IsJson(SimRequest request) =>
        MediaTypeHeaderValue.TryParse(request.Header("Content-Type"), out var type) && type.MediaType == "application/json";
}
