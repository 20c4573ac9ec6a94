using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>The steps until a member has an account: ask for it, settle with one that is in the way, make one.</summary>
internal static class ArrivalSteps
{
    private const string Asked = "asked";

    private static readonly ImmutableSortedDictionary<Facet, string> NoFacets =
        ImmutableSortedDictionary<Facet, string>.Empty;

    public static Plan.Call Next(Link link, WireAccount wanted) =>
        Settle(link, wanted) ?? Find(link) ?? new Plan.Call(EgymEndpoints.Create, Fingerprints.Of(wanted));

    /// <summary>Asks for the person by our id; that eGym was asked is remembered.</summary>
    public static Plan.Call? Find(Link link) =>
        !link.InDoubt && link.Acknowledged.GetValueOrDefault(Facet.Search) == Asked
            ? null
            : new Plan.Call(EgymEndpoints.FindByMembershipId, NoFacets.Add(Facet.Search, Asked));

    // An account that other data of the member met says nothing about these.
    private static Plan.Call? Settle(Link link, WireAccount wanted) => link.Rival switch
    {
        { } rival when rival.Basis != Fingerprints.Basis(wanted) => null,
        { ToBeRemoved: true } => OfRival(EgymEndpoints.DeleteOther),
        { Account: null } => OfRival(EgymEndpoints.FindByEmail),
        not null => OfRival(EgymEndpoints.Read),
        null => null,
    };

    private static Plan.Call OfRival(Endpoint endpoint) => new(endpoint, NoFacets) { OfRival = true };
}
