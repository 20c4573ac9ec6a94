using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Egym.V1;

/// <summary>The steps of a link to gymapi v1; each null when there is nothing to do.</summary>
internal static class GymApiSteps
{
    /// <summary>Stands for the look-up by our id: what is left is the one by the address.</summary>
    public const string Asked = "asked";

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    /// <summary>After a publish whose answer was lost: is there a user, and under which id?</summary>
    public static Plan.Call? ReadBack(Link link) => link.InDoubt && link.UserId() is null
        ? new Plan.Call(GymApiEndpoints.ReadProfile, NoFacets.Add(Facet.Search, Asked))
        : null;

    /// <summary>
    /// Before a first publish: is there a user with our id, as of a member who left and came back, and whose is the e-mail
    /// address? eGym joins a new user with the person who has it, whoever that is (published), and overwrites that one.
    /// </summary>
    public static Plan.Call? Find(Member member, Link link)
    {
        var address = Fingerprints.OfTexts([member.Email!.Trim()]);
        return link.UserId() is not null || link.IsTold(Facet.Search, address) ? null
            : link.Acknowledged.ContainsKey(Facet.Search)
                ? new Plan.Call(GymApiEndpoints.FindByEmail, NoFacets.Add(Facet.Search, address))
            : new Plan.Call(GymApiEndpoints.ReadProfile, NoFacets.Add(Facet.Search, Asked));
    }

    public static Plan.Call? Remove(Link link) => link.UserId() is not null
        ? new Plan.Call(GymApiEndpoints.EndMembership, NoFacets, Removes: true)
        : ReadBack(link);

    /// <summary>The user and the cards in one call.</summary>
    public static Plan.Call? Publish(Member member, Link link, EgymSettings rules)
    {
        var isNew = link.UserId() is null;
        var wanted = NoFacets.Add(Facet.Profile, GymApiUser.Fingerprint(GymApiUser.Of(member, rules)));
        var cards = Rfids.Of(member);
        if (rules.Cards && (!cards.IsEmpty || link.Acknowledged.ContainsKey(Facet.AccessDevices)
            || link.Unsure.ContainsKey(Facet.AccessDevices)))
        {
            wanted = wanted.Add(Facet.AccessDevices, Fingerprints.OfTexts(cards));
        }

        var tells = wanted.Where(facet => isNew || !link.IsTold(facet.Key, facet.Value)).ToImmutableSortedDictionary();
        return tells.IsEmpty ? null : new Plan.Call(isNew ? GymApiEndpoints.PublishNew : GymApiEndpoints.Publish, tells);
    }

    public static Plan.Call? Visit(Link link) => link.Visits.IsEmpty
        ? null
        : new Plan.Call(GymApiEndpoints.CheckIn, NoFacets, Visit: link.Visits[0].EventId);

    /// <summary>A photograph is another one when its address is. One that is gone stays: nothing takes it off.</summary>
    public static Plan.Call? Photo(Member member, Link link, EgymSettings rules)
    {
        var told = Fingerprints.OfTexts([member.PhotoUrl ?? ""]);
        return !rules.Photos || string.IsNullOrWhiteSpace(member.PhotoUrl) || link.IsTold(Facet.Photo, told)
            ? null
            : new Plan.Call(GymApiEndpoints.PublishPhoto, NoFacets.Add(Facet.Photo, told));
    }
}
