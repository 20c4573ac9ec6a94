using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>What becomes of a link when somebody says which person at the partner the member is.</summary>
internal static class IdActs
{
    public static Decision Give(Link link, LinkEvent.IdsGiven given, LinkContext context)
    {
        if (Refusal(link) is { } why)
        {
            return new Decision.Refused(why);
        }

        if (given.Ids.All(id => link.Ids.GetValueOrDefault(id.Key) == id.Value))
        {
            return new Decision.Applied(link, null);
        }

        // Ids that say more of the same person are added. Those of another replace all there is, and what the partner
        // holds of that one is not known but for what is said of it.
        var isSame = given.Ids.Any(id => link.Ids.GetValueOrDefault(id.Key) == id.Value)
            && given.Ids.All(id => link.Ids.GetValueOrDefault(id.Key, id.Value) == id.Value);
        var known = link with
        {
            Ids = isSame ? link.Ids.SetItems(given.Ids) : given.Ids,
            Acknowledged = isSame ? link.Acknowledged : given.Holds,
            Unsure = isSame ? link.Unsure : ImmutableSortedDictionary<Facet, string>.Empty,
            Activated = true,
            InDoubt = false,
            Rival = null,
            Attempts = 0,
            Losses = 0,
            Reason = null,
            Due = null,
        };
        return OperatorActs.Settle(link, known, new Settling.Cause("External id set", given.Class), context);
    }

    public static Decision TakeBack(Link link, LinkContext context)
    {
        if (Refusal(link) is { } why)
        {
            return new Decision.Refused(why);
        }

        if (!link.IsAtPartner)
        {
            return new Decision.Refused("The member is not linked to anybody at the partner, so there is no link to take back.");
        }

        var undecided = Answers.WithoutPerson(link) with
        {
            Status = link.Status == LinkStatus.Suspended ? LinkStatus.Suspended : LinkStatus.CreationError,
            Reason = new Reason(ReasonCode.MatchUndone, string.Empty),
            Missing = [],
            Due = null,
        };
        return Settling.Close(link, undecided, "Link undone", context);
    }

    private static string? Refusal(Link link) => link switch
    {
        { Flight: not null } => "A call for the member is under way. Try again in a minute.",
        { Removal: Removal.Source } =>
            "The gym system no longer has this member for this connection, so there is nothing to link. "
            + "If that is wrong, have the gym system send the member again.",
        { Removal: Removal.Operator } =>
            "The member was taken off by an operator. Choose Sync to bring it back before its external id is set.",
        _ => null,
    };
}
