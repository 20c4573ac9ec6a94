using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Partners.Egym.Wire;

namespace MemberSync.Partners.Egym;

/// <summary>The steps that bring the account itself in step.</summary>
internal static class AccountSteps
{
    public static Plan.Call? Next(Link link, WireAccount wanted)
    {
        var all = Fingerprints.Of(wanted);
        var differing = all.Where(facet => !IsSettled(link, facet.Key, facet.Value)).ToImmutableSortedDictionary();
        if (differing.TryGetValue(Facet.Email, out var email))
        {
            // Alone and first: eGym may refuse the address, and everything else is to arrive all the same.
            return new Plan.Call(EgymEndpoints.Update, differing.Clear().Add(Facet.Email, email));
        }

        return differing.IsEmpty ? null
            : TakesBack(link, differing) ? new Plan.Call(EgymEndpoints.Replace, all.Remove(Facet.Email))
            : new Plan.Call(EgymEndpoints.Update, differing);
    }

    // A patch leaves what is not told as it is, so a value that is gone needs a replacement, which tells the address too.
    // One that eGym has refused would only be refused again: the gone value then stays there.
    private static bool TakesBack(Link link, ImmutableSortedDictionary<Facet, string> differing) =>
        !Acknowledgement.IsLeftOut(link.Acknowledged.GetValueOrDefault(Facet.Email, string.Empty))
        && differing.Any(facet => Fingerprints.TakesBack(link.Acknowledged.GetValueOrDefault(facet.Key), facet.Value)
            || Fingerprints.TakesBack(link.Unsure.GetValueOrDefault(facet.Key), facet.Value));

    // What a lost call told eGym may hold, even if by now it is what was acknowledged before. And nothing known of a contact
    // is no reason for a call to a person of whom nothing was told.
    private static bool IsSettled(Link link, Facet facet, string wanted) => !link.Unsure.ContainsKey(facet)
        && (link.Acknowledged.TryGetValue(facet, out var acknowledged)
            ? Acknowledgement.Settles(acknowledged, wanted)
            : facet == Facet.Contact && !wanted.Split(':')[0].Contains('1'));
}
