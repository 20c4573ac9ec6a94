using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Mywellness.Control;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Partners;

/// <summary>The partner of the simulated world: the strict Mywellness simulator, on the true clock.</summary>
public sealed class PartnerModel : IPartnerWire
{
    private const string TokenNotValid =
        """{"errors":[{"field":"TokenNotValid","type":"Security","details":"TokenNotValid","errorMessage":"The token is not valid"}]}""";

    private readonly TimeProvider _time;
    private readonly SeededRandom _random;
    private readonly SortedDictionary<FaultKind, long> _hits = [];
    private double _foreignCalls;
    private int _refusals;
    private int _endedSessions;

    public PartnerModel(TimeProvider time, SeededRandom random, FacilityDefinition definition, TimeSpan tokenLife, bool assumed)
    {
        _time = time;
        _random = random;
        var options = new MywellnessOptions { Seed = 1, ExpireIn = tokenLife, Assumed = assumed };
        Facility = new MywellnessFacility(definition, options, time.GetUtcNow());
    }

    public MywellnessFacility Facility { get; }

    public TimeSpan LeastLatency { get; set; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan MostLatency { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Sees each call that reaches the facility, with its answer; null: nobody looks.</summary>
    public Action<SimRequest, SimResponse>? Witness { get; set; }

    public AccountsView Accounts => Facility.Accounts;

    public CallsView Calls => Facility.Calls;

    /// <summary>Calls about members, that is without log-ins.</summary>
    public int MemberCalls => Calls.Actions.Where(a => a.Key != MywellnessAction.AccessIntegration).Sum(a => a.Value.Total);

    /// <summary>Switches the partner's own faults on, all others off.</summary>
    public void SetFaults(FaultRates rates)
    {
        _foreignCalls = rates.ForeignCalls;
        foreach (var fault in Facility.Faults.Faults)
        {
            _hits[fault.Rule.Kind] = _hits.GetValueOrDefault(fault.Rule.Kind) + fault.Hits;
        }

        Facility.SetFaults(
        new FaultRule { Kind = FaultKind.ServerError, Rate = rates.PartnerNonsense / 3 },
        new FaultRule { Kind = FaultKind.HtmlBody, Rate = rates.PartnerNonsense / 3 },
        new FaultRule { Kind = FaultKind.TruncatedJson, Rate = rates.PartnerNonsense / 3 },
        new FaultRule { Kind = FaultKind.DropBeforeWork, Rate = rates.PartnerSilence / 2 },
        new FaultRule { Kind = FaultKind.DropAfterWork, Rate = rates.PartnerSilence / 2 },
        new FaultRule { Kind = FaultKind.Delay, Rate = rates.PartnerSlowness, DelayMs = 15_000 });
    }

    public SimResponse Handle(SimRequest request)
    {
        if (!request.Path.EndsWith("AccessIntegration", StringComparison.Ordinal)
            && (_refusals-- > 0 || _random.Chance(_foreignCalls)))
        {
            ForeignRefusals++;
            return new SimResponse { Status = 429, Body = "", Outcome = CallOutcome.RateLimited };
        }

        if (!request.Path.EndsWith("AccessIntegration", StringComparison.Ordinal) && _endedSessions-- > 0)
        {
            return new SimResponse { Status = 200, Body = TokenNotValid, Outcome = CallOutcome.TokenNotValid };
        }

        var answer = Facility.Handle(request, _time.GetUtcNow());
        Witness?.Invoke(request, answer);
        return answer;
    }

    /// <summary>Ends the sessions of the next calls before their time.</summary>
    public void EndSessions(int calls) => _endedSessions = calls;

    /// <summary>How many calls were refused because someone else had spent the limit.</summary>
    public long ForeignRefusals { get; private set; }

    /// <summary>How often each kind of the partner's faults struck, up to the last time they were set.</summary>
    public IReadOnlyDictionary<FaultKind, long> Hits => _hits;

    /// <summary>Refuses the next calls as over the limit: someone else has spent it.</summary>
    public void RefuseForRate(int calls) => _refusals = calls;

    /// <summary>The photograph at an address; another address has another one.</summary>
    public static byte[] Photo(string path) => [0xFF, 0xD8, 0xFF, .. System.Text.Encoding.UTF8.GetBytes(path)];

    public (TimeSpan There, TimeSpan Back) Latency()
    {
        var whole = LeastLatency + ((MostLatency - LeastLatency) * _random.NextDouble());
        var there = TimeSpan.FromMilliseconds(Math.Floor(whole.TotalMilliseconds * _random.NextDouble()));
        return (there, TimeSpan.FromMilliseconds(Math.Floor(whole.TotalMilliseconds)) - there);
    }
}
