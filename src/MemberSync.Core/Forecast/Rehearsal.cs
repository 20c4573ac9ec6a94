using System.Collections.Immutable;
using MemberSync.Core.Dispatch;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>
/// Plays a connection's work through without making it: as many calls side by side as the partner takes, in order of
/// service, each under the very rule that the worker asks, answered after <see cref="Answer"/>.
/// </summary>
internal sealed class Rehearsal
{
    /// <summary>How long a call is assumed to take, the storing of its answer included.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(200);

    private readonly WorkTerms _terms;
    private readonly List<Stage> _stages;
    private readonly Dictionary<BudgetName, Budget> _budgets;
    private DateTimeOffset _now;

    public Rehearsal(IEnumerable<Load> loads, WorkTerms terms, DateTimeOffset from)
    {
        _terms = terms;
        _now = from;
        _budgets = terms.Budgets.ToDictionary(part => part.Key, part => Land(part.Value, terms.Plan.RuleOf(part.Key)));

        // Who has just been answered goes on before anyone of the same class begins.
        _stages =
        [
            .. loads.SelectMany(Stage.Of)
                .OrderBy(stage => stage.Class).ThenByDescending(stage => stage.Position).ThenBy(stage => stage.At),
        ];
    }

    /// <summary>Tells the calls in order of time, until all are made, none can be made ever again, or time is up.</summary>
    public void Run(DateTimeOffset until, Action<Beat> tell)
    {
        while (_stages.Count > 0 && _now < until)
        {
            var begun = Begin();
            if (begun.Count == 0)
            {
                _now = _stages.Where(stage => stage.Waiting > 0).Select(Moment).DefaultIfEmpty(until).Min();
                continue;
            }

            var at = _now;
            _now += Answer;
            foreach (var calls in begun.GroupBy(part => part.Stage.Endpoint, part => part.Calls))
            {
                var count = calls.Sum();
                Note(calls.Key, count);
                tell(new Beat(at, _now, calls.Key, count));
            }

            begun.ForEach(part => part.Stage.Answer(part.Calls));
            _stages.RemoveAll(stage => stage.Left == 0);
        }
    }

    // What is under way is answered as soon as any other call.
    private Budget Land(Budget budget, RateRule rule)
    {
        var kept = rule.Forget(budget, _now);
        return kept with
        {
            Answers = [.. kept.Answers, .. Enumerable.Repeat(_now + Answer, kept.Reserved)],
            Reservations = [],
        };
    }

    private List<(Stage Stage, int Calls)> Begin()
    {
        var begun = new List<(Stage Stage, int Calls)>();
        var left = new Dictionary<BudgetName, int>();
        var free = _terms.Plan.Parallel;
        foreach (var stage in _stages)
        {
            if (free == 0)
            {
                break;
            }

            if (stage.Waiting == 0 || OpensFor(stage) > _now)
            {
                continue;
            }

            var name = Name(stage.Endpoint);
            var room = left.TryGetValue(name, out var known) ? known : Available(stage.Endpoint);
            var calls = Math.Min(Math.Min(free, room), stage.Waiting);
            left[name] = room - calls;
            free -= calls;
            if (calls > 0)
            {
                stage.Begin(calls);
                begun.Add((stage, calls));
            }
        }

        return begun;
    }

    // When a stage that cannot go on now may.
    private DateTimeOffset Moment(Stage stage)
    {
        var opens = OpensFor(stage);
        return opens > _now ? opens : Rule(stage.Endpoint).NextChange(BudgetOf(stage.Endpoint), _now);
    }

    private DateTimeOffset OpensFor(Stage stage)
    {
        var at = stage.At > _now ? stage.At : _now;
        return stage.Class == DueClass.Bulk && _terms.BulkOnly is { } window && !window.Contains(at)
            ? window.NextOpening(at)
            : at;
    }

    private int Available(Endpoint endpoint) => Rule(endpoint).Available(BudgetOf(endpoint), _now);

    private void Note(Endpoint endpoint, int calls)
    {
        var budget = BudgetOf(endpoint);
        var noted = budget with { Answers = [.. budget.Answers, .. Enumerable.Repeat(_now, calls)] };
        _budgets[Name(endpoint)] = Rule(endpoint).Forget(noted, _now);
    }

    private RateRule Rule(Endpoint endpoint) => _terms.Plan.Spec(endpoint).Rule;

    private BudgetName Name(Endpoint endpoint) => _terms.Plan.Spec(endpoint).Budget;

    private Budget BudgetOf(Endpoint endpoint) => _budgets.GetValueOrDefault(Name(endpoint), Budget.Empty);
}
