using MemberSync.Core.Dispatch;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Core;

namespace MemberSync.Core.Tests.Dispatch;

/// <summary>
/// A worker with endless work that reserves and calls as its budget allows, and a partner that logs arrivals.
/// </summary>
internal sealed class SimulatedWorker(RateRule rule, Traffic traffic, SeededRandom chance)
{
    private readonly PriorityQueue<Func<Budget, Budget>, DateTimeOffset> _reports = new();
    private Budget _budget = Budget.Empty;
    private DateTimeOffset _now;
    private int _holders;

    /// <summary>When the calls reached the partner, by its clock, in no order.</summary>
    public List<DateTimeOffset> Arrivals { get; } = [];

    public ArrivalLog Log => Rates.Log(Arrivals);

    public void Run(DateTimeOffset from, DateTimeOffset to)
    {
        for (_now = from; _now < to; _now = NextMoment())
        {
            while (_reports.TryPeek(out var report, out var at) && at <= _now)
            {
                _reports.Dequeue();
                _budget = report(_budget);
            }

            if (!chance.Chance(traffic.Idle))
            {
                Reserve();
            }
        }
    }

    private void Reserve()
    {
        var available = rule.Available(_budget, _now);
        while (available > 0)
        {
            var block = Math.Min(available, chance.Chance(0.5) ? traffic.MaxBlock : 1 + chance.Next(traffic.MaxBlock));
            Call(block);
            available = chance.Chance(traffic.Idle) ? 0 : rule.Available(_budget, _now);
        }

        _budget = chance.Chance(0.5) ? rule.Forget(_budget, _now) : _budget;
    }

    private void Call(int block)
    {
        var holder = $"{_holders++}";
        _budget = _budget.Reserve(holder, block, _now + traffic.Held);
        var (early, late) = (chance.Chance(0.3), chance.Chance(0.3));
        for (var i = 0; i < block; i++)
        {
            var sent = _now + (traffic.Held * Share(early, late));
            if (chance.Chance(traffic.Released))
            {
                Report(sent, budget => budget.Release(holder));
                continue;
            }

            var answered = sent + (traffic.Latency * Share(early && chance.Chance(0.5), late));
            var lost = chance.Chance(traffic.Lost);
            if (!lost)
            {
                Report(answered + (traffic.Late * chance.NextDouble()), budget => budget.Answer(holder, answered));
            }

            if (!lost || chance.Chance(0.8))
            {
                Arrivals.Add(sent + ((answered - sent) * Share(early, late)) + traffic.Skew);
            }
        }
    }

    private double Share(bool early, bool late) => (early, late) switch
    {
        (true, false) => 0,
        (false, true) => 1,
        _ => chance.NextDouble(),
    };

    private void Report(DateTimeOffset at, Func<Budget, Budget> report) => _reports.Enqueue(report, at);

    private DateTimeOffset NextMoment()
    {
        var next = rule.Available(_budget, _now) > 0
            ? _now + Rates.Seconds(0.001 + (5 * chance.NextDouble())) // It paused.
            : rule.NextChange(_budget, _now);
        return _reports.TryPeek(out _, out var at) && at < next ? at : next;
    }
}
