using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Partners.Mywellness;

/// <summary>The steps that rest on assumptions about Mywellness; each null when there is nothing to do.</summary>
internal static class AssumedSteps
{
    /// <summary>Before a member is given groups, they are made sure of.</summary>
    public static Plan.Call? Groups(Member member, Link link)
    {
        var groups = Fingerprints.GroupsOf(member);
        var fingerprint = Fingerprints.Groups(groups);
        return groups.IsEmpty || link.IsTold(Facet.Groups, fingerprint)
            ? null
            : Tell(link, MywellnessEndpoints.SaveGroups, Facet.GroupCatalogue, fingerprint);
    }

    /// <summary>None are told only to take back cards that the hub told: those that staff gave stay.</summary>
    public static Plan.Call? AccessDevices(Member member, Link link) =>
        member.Cards.IsEmpty && !link.Acknowledged.ContainsKey(Facet.AccessDevices) && !link.Unsure.ContainsKey(Facet.AccessDevices)
            ? null
            : Tell(
                link, MywellnessEndpoints.SaveAccessDevices, Facet.AccessDevices, Fingerprints.AccessDevices(member.Cards));

    /// <summary>A photograph that is gone in the gym system stays at Mywellness: how to take it off is not known.</summary>
    public static Plan.Call? Photo(Member member, Link link) => string.IsNullOrWhiteSpace(member.PhotoUrl)
        ? null
        : Tell(link, MywellnessEndpoints.UploadPhoto, Facet.Photo, Fingerprints.Photo(member.PhotoUrl));

    private static Plan.Call? Tell(Link link, Endpoint endpoint, Facet facet, string fingerprint) =>
        link.IsTold(facet, fingerprint)
            ? null
            : new Plan.Call(endpoint, ImmutableSortedDictionary<Facet, string>.Empty.Add(facet, fingerprint));
}
