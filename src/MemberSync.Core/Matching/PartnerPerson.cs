using System.Collections.Immutable;

namespace MemberSync.Core.Matching;

/// <summary>Somebody whom the partner knows.</summary>
/// <param name="Account">The id that names the account; no two people of a list have the same.</param>
/// <param name="Ids">All known ids, by the partner's names, that of the account included.</param>
public sealed record PartnerPerson(string Account, ImmutableSortedDictionary<string, string> Ids, Person Person);
