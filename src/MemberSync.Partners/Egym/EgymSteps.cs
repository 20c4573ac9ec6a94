using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Egym;

/// <summary>The steps beside the account itself; each null when there is nothing to do.</summary>
internal static class EgymSteps
{
    private const string NoPhoto = "none";

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    /// <summary>A create that may have been carried out is looked for, and then removed.</summary>
    public static Plan.Call? Remove(Link link) =>
        link.IsAtPartner ? new Plan.Call(EgymEndpoints.Delete, NoFacets, Removes: true)
        : link.InDoubt ? ArrivalSteps.Find(link)
        : null;

    /// <summary>
    /// None are told only to take back cards that the hub told. Others are told once eGym has said whose each of them is.
    /// </summary>
    public static Plan.Call? Cards(Member member, Link link, EgymSettings rules)
    {
        var cards = Rfids.Of(member);
        var search = CardSearch.Of(cards, link);
        return !rules.Cards
            || (cards.IsEmpty && !link.Acknowledged.ContainsKey(Facet.AccessDevices))
            || link.IsTold(Facet.AccessDevices, search.Cards) ? null
            : search.Next(cards) is not null
                ? new Plan.Call(EgymEndpoints.FindByRfid, NoFacets.Add(Facet.CardSearch, search.Free().ToString()))
            : new Plan.Call(EgymEndpoints.ReplaceRfids, NoFacets.Add(Facet.AccessDevices, search.Outcome));
    }

    public static Plan.Call? Visit(Link link) => link.Visits.IsEmpty
        ? null
        : new Plan.Call(EgymEndpoints.CheckIn, NoFacets, Visit: link.Visits[0].EventId);

    /// <summary>
    /// A photograph is another one when its address is; one that is gone is taken off, if the hub told it.
    /// </summary>
    public static Plan.Call? Photo(Member member, Link link, EgymSettings rules) =>
        !rules.Photos ? null
        : !string.IsNullOrWhiteSpace(member.PhotoUrl)
            ? Tell(link, EgymEndpoints.UploadImage, Facet.Photo, Fingerprints.OfTexts([member.PhotoUrl]))
        : link.Acknowledged.TryGetValue(Facet.Photo, out var told) && !Acknowledgement.IsLeftOut(told)
            ? Tell(link, EgymEndpoints.DeleteImage, Facet.Photo, NoPhoto)
        : null;

    public static Plan.Call? Look(Link link) =>
        link.Look ? new Plan.Call(EgymEndpoints.Read, NoFacets, Looks: true) : null;

    private static Plan.Call? Tell(Link link, Endpoint endpoint, Facet facet, string fingerprint) =>
        Acknowledgement.Settles(link.Acknowledged.GetValueOrDefault(facet), fingerprint) && !link.Unsure.ContainsKey(facet)
            ? null
            : new Plan.Call(endpoint, NoFacets.Add(facet, fingerprint));
}
