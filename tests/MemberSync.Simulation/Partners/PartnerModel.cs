using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Mywellness;
using MemberSync.Simulators.Mywellness.Control;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Partners;

/// <summary>The partner of the simulated world: the strict Mywellness simulator, on the true clock.</summary>
public sealed class PartnerModel
{
    private readonly TimeProvider _time;
    private readonly SeededRandom _random;
    private double _foreignCalls;
    private int _refusals;

    public PartnerModel(TimeProvider time, SeededRandom random, FacilityDefinition definition, TimeSpan tokenLife)
    {
        _time = time;
        _random = random;
        Facility = new MywellnessFacility(definition, new MywellnessOptions { Seed = 1, ExpireIn = tokenLife }, time.GetUtcNow());
    }

    public MywellnessFacility Facility { get; }

    public TimeSpan LeastLatency { get; set; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan MostLatency { get; set; } = TimeSpan.FromMilliseconds(250);

    public AccountsView Accounts => Facility.Accounts;

    public CallsView Calls => Facility.Calls;

    /// <summary>Calls about members, that is without log-ins.</summary>
    public int MemberCalls => Calls.Actions.Where(a => a.Key != MywellnessAction.AccessIntegration).Sum(a => a.Value.Total);

    /// <summary>Switches the partner's own faults on, all others off.</summary>
    public void SetFaults(FaultRates rates)
    {
        _foreignCalls = rates.ForeignCalls;
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
            return new SimResponse { Status = 429, Body = "", Outcome = CallOutcome.RateLimited };
        }

        return Facility.Handle(request, _time.GetUtcNow());
    }

    /// <summary>Refuses the next calls as over the limit: someone else has spent it.</summary>
    public void RefuseForRate(int calls) => _refusals = calls;

    public (TimeSpan There, TimeSpan Back) Latency()
    {
        var whole = LeastLatency + ((MostLatency - LeastLatency) * _random.NextDouble());
        var there = TimeSpan.FromMilliseconds(Math.Floor(whole.TotalMilliseconds * _random.NextDouble()));
        return (there, TimeSpan.FromMilliseconds(Math.Floor(whole.TotalMilliseconds)) - there);
    }
}
