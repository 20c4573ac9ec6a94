using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Matching;

/// <summary>Somebody whom the partner knows.</summary>
/// <param name="Account">The id that names the account; no two people of a list have the same.</param>
/// <param name="Ids">All known ids, by the partner's names, that of the account included.</param>
public sealed record PartnerPerson(string Account, ImmutableSortedDictionary<string, string> Ids, Person Person)
{
    /// <summary>Fingerprints of what the partner holds of the person, as far as its list tells; null: not told.</summary>
    public ImmutableSortedDictionary<Facet, string>? Holds { get; init; }
}
