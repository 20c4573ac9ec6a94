using System.Collections.Immutable;
using System.Text;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Tests.Links;

/// <summary>Writes down what becomes of a link in every state, at every event, for every reply of the plan.</summary>
internal static class LifecycleTable
{
    private static readonly ImmutableSortedDictionary<Facet, string> Tells =
        ImmutableSortedDictionary<Facet, string>.Empty.Add(Facet.Groups, "g2");

    private static readonly LinkPolicy Keeping = LinkPolicy.Default with { KeepsFilteredOut = true };

    public static string Write()
    {
        var text = new StringBuilder();
        foreach (var (state, link) in LifecycleStates.All)
        {
            text.Append(state).Append('\n');
            foreach (var (name, e) in LifecycleStates.EventsOf(link))
            {
                var outcomes = OutcomesOf(link, e, LinkPolicy.Default);
                var kept = OutcomesOf(link, e, Keeping);
                Write(text, name, outcomes);
                if (!kept.SequenceEqual(outcomes))
                {
                    Write(text, "  where such are kept", kept);
                }
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static ImmutableArray<(string Plan, string Outcome)> OutcomesOf(Link link, LinkEvent e, LinkPolicy policy) =>
        [.. PlansFor(link).Select(plan => (plan.Name, Show(link, e, plan.Plan, policy)))];

    // A call under way is called for again, as when nothing has changed meanwhile.
    private static (string Name, Func<Link, Plan> Plan)[] PlansFor(Link link)
    {
        var repeats = link.Flight is { } flight && flight.Endpoint != FakePartner.Delete;
        var sends = new Plan.Call(repeats ? link.Flight!.Endpoint : FakePartner.SetGroups, Tells);
        var removes = new Plan.Call(FakePartner.Delete, Tells.Clear(), Removes: true);
        return
        [
            ("in step", _ => new Plan.Settled()),
            ("blocked", now => now.Removal == Removal.None ? new Plan.Blocked(FakePartner.Faults) : new Plan.Settled()),
            ("call", now => now.Removal == Removal.None ? sends : removes),
        ];
    }

    // Replies of the plan that lead to the same are written once.
    private static void Write(StringBuilder text, string e, ImmutableArray<(string Plan, string Outcome)> rows)
    {
        var outcomes = rows.GroupBy(row => row.Outcome).ToArray();
        foreach (var outcome in outcomes)
        {
            var plan = outcomes.Length == 1 ? "" : string.Join(" or ", outcome.Select(row => row.Plan));
            text.Append($"  {(outcome == outcomes[0] ? e : ""),-28}{plan,-20}{outcome.Key}".TrimEnd()).Append('\n');
        }
    }

    private static string Show(Link link, LinkEvent e, Func<Link, Plan> plan, LinkPolicy policy)
    {
        var context = new LinkContext(
            plan, FakePartner.OnLost, policy, LifecycleStates.Now, Jitter: 0, "test");
        return Lifecycle.Decide(link, e, context) switch
        {
            Decision.Refused refused => $"refused: {refused.Why}",
            Decision.Applied applied when applied.Next == link => "-",
            Decision.Applied applied => Show(applied.Next),
            _ => "?",
        };
    }

    private static string Show(Link link)
    {
        var parts = new List<string> { link.Status.ToString() };
        parts.AddRange(link.Due is { } due ? [$"{due.Class} {When(due.At)}"] : []);
        parts.AddRange(link.Flight is null ? [] : ["call under way"]);
        parts.AddRange(link.InDoubt ? ["in doubt"] : []);
        parts.AddRange(link.Removal == Removal.Operator ? ["off by an operator"] : []);
        parts.AddRange(link.Removal == Removal.Erasure ? ["being erased"] : []);
        parts.AddRange(link.Look ? ["to be looked at"] : []);
        parts.AddRange(link.OptedIn ? ["opted in"] : []);
        parts.AddRange(link.Removal == Removal.Filter ? ["filtered out"] : []);
        parts.AddRange(link.Reason is { } reason ? [reason.Code.ToString()] : []);
        return string.Join(", ", parts);
    }

    private static string When(DateTimeOffset at) =>
        at == LifecycleStates.Before ? "as it stood"
        : at == LifecycleStates.Now ? "now"
        : at == LinkPolicy.Default.NextTick(LifecycleStates.Now) ? "at the tick"
        : at == LifecycleStates.Now + Backoff.Delay(1, 0) ? "after backoff"
        : at.ToString("O");
}
