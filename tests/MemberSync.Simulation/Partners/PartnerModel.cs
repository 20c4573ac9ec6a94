using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Faults;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Partners;

/// <summary>A partner of the simulated world, on the true clock: its strict simulator, and what befalls it.</summary>
public sealed class PartnerModel(TimeProvider time, SeededRandom random, IPartnerPort port)
{
    private readonly SortedDictionary<FaultKind, long> _hits = [];
    private double _foreignCalls;
    private int _refusals;

    public IPartnerPort Port => port;

    public TimeSpan LeastLatency { get; set; } = TimeSpan.FromMilliseconds(50);

    public TimeSpan MostLatency { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Sees each call that reaches the partner, with its answer; null: nobody looks.</summary>
    public Action<SimRequest, SimResponse>? Witness { get; set; }

    /// <summary>Calls about members, that is without log-ins.</summary>
    public int MemberCalls => port.MemberCalls;

    /// <value>Whether nobody can be reached there. Default no.</value>
    public bool IsDown { get; set; }

    /// <summary>Switches the partner's own faults on, all others off.</summary>
    public void SetFaults(FaultRates rates)
    {
        _foreignCalls = rates.ForeignCalls;
        foreach (var fault in port.Faults)
        {
            _hits[fault.Rule.Kind] = _hits.GetValueOrDefault(fault.Rule.Kind) + fault.Hits;
        }

        port.SetFaults(
        [
            new FaultRule { Kind = FaultKind.ServerError, Rate = rates.PartnerNonsense / 3 },
            new FaultRule { Kind = FaultKind.HtmlBody, Rate = rates.PartnerNonsense / 3 },
            new FaultRule { Kind = FaultKind.TruncatedJson, Rate = rates.PartnerNonsense / 3 },
            new FaultRule { Kind = FaultKind.DropBeforeWork, Rate = rates.PartnerSilence / 2 },
            new FaultRule { Kind = FaultKind.DropAfterWork, Rate = rates.PartnerSilence / 2 },
            new FaultRule { Kind = FaultKind.Delay, Rate = rates.PartnerSlowness, DelayMs = 15_000 },
        ]);
    }

    public SimResponse Handle(SimRequest request)
    {
        if (IsDown)
        {
            return new SimResponse { Status = 0, Body = "", Delivery = Delivery.DroppedBeforeWork, Outcome = CallOutcome.Faulted };
        }

        if (!port.IsUnlimited(request) && (_refusals-- > 0 || random.Chance(_foreignCalls)))
        {
            ForeignRefusals++;
            return new SimResponse { Status = 429, Body = "", Outcome = CallOutcome.RateLimited };
        }

        var answer = port.Handle(request, time);
        Witness?.Invoke(request, answer);
        return answer;
    }

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
        var whole = LeastLatency + ((MostLatency - LeastLatency) * random.NextDouble());
        var there = TimeSpan.FromMilliseconds(Math.Floor(whole.TotalMilliseconds * random.NextDouble()));
        return (there, TimeSpan.FromMilliseconds(Math.Floor(whole.TotalMilliseconds)) - there);
    }
}
