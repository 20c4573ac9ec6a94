using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>
/// Finds out what a link still needs by taking it through its lifecycle with made-up answers: every call is carried
/// out, and every answer brings all the ids that the partner ever gives.
/// </summary>
public static class PlanWalk
{
    // A link with a full list of visits needs about fifty; a plan that asks for more goes round in circles.
    private const int Longest = 100;
    private const string MadeUp = "made-up";

    /// <param name="link">A link in any state. A call under way is not in the way any more.</param>
    public static Walk Of(Link link, PartnerPlan plan, LinkContext context)
    {
        var answer = new PartnerAnswer.Done(
            plan.LearnedIds.ToImmutableSortedDictionary(name => name, _ => MadeUp));
        var calls = new List<Plan.Call>();
        var current = link with { Flight = null };
        while (calls.Count < Longest && current.Due is not null && context.Plan(current) is Plan.Call call)
        {
            calls.Add(call);
            current = ((Decision.Applied)Lifecycle.Decide(current, new LinkEvent.Answered(call, answer), context)).Next;
        }

        var underWay = link.Flight is null ? 0 : 1;
        ImmutableArray<Endpoint> way = [.. calls.Skip(underWay).Select(call => call.Endpoint)];
        return new Walk(
            KindOf(link, calls.Count > 0),
            way.IsEmpty ? null : link.Due,
            way,
            [.. calls.SelectMany(call => call.Tells.Keys).Distinct().Order()],
            current.Missing);
    }

    private static WalkKind KindOf(Link link, bool sends) => link switch
    {
        _ when !sends => link.Missing.IsEmpty ? WalkKind.LeftAlone : WalkKind.Blocked,
        { Removal: not Removal.None } => WalkKind.Removed,
        { IsAtPartner: true } => WalkKind.Updated,
        _ => WalkKind.Created,
    };
}
