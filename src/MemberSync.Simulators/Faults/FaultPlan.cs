using System.Collections.Immutable;

namespace MemberSync.Simulators.Faults;

/// <summary>
/// The faults that are switched on, drawn from a seeded source. The first rule that hits wins; delays add up.
/// </summary>
internal sealed class FaultPlan(Random random)
{
    private FaultRule[] _rules = [];
    private int[] _hits = [];

    public ImmutableArray<FaultCount> Counts => [.. _rules.Zip(_hits, (rule, hits) => new FaultCount(rule, hits))];

    public void Set(IEnumerable<FaultRule> rules)
    {
        _rules = [.. rules];
        _hits = new int[_rules.Length];
    }

    public FaultDraw Draw(string action)
    {
        FaultKind? kind = null;
        var delay = TimeSpan.Zero;
        for (var i = 0; i < _rules.Length; i++)
        {
            var rule = _rules[i];
            var isDelay = rule.Kind == FaultKind.Delay;
            if ((isDelay || kind is null) && Hits(i, action))
            {
                kind = isDelay ? kind : rule.Kind;
                delay += TimeSpan.FromMilliseconds(isDelay ? rule.DelayMs : 0);
            }
        }

        return new FaultDraw(kind, delay);
    }

    private bool Hits(int index, string action)
    {
        var rule = _rules[index];
        if (!rule.Concerns(action) || _hits[index] >= rule.Times || random.NextDouble() >= rule.Rate)
        {
            return false;
        }

        _hits[index]++;
        return true;
    }
}
