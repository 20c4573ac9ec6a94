using System.Collections.Immutable;

namespace MemberSync.Core.Matching;

/// <summary>
/// Proposes which people at a partner a club's members may be. The same lists give the same proposals, whatever the
/// order of the partner's. The cost grows with the lists' length, not with its square: a name or address that more than
/// <see cref="MostOfAKind"/> people share says nothing, and is passed over.
/// </summary>
public static class Matcher
{
    /// <summary>How many people may share an e-mail address, or names and birth date, for it to mean anything.</summary>
    public const int MostOfAKind = 20;

    /// <summary>How many proposals a member gets at most.</summary>
    public const int MostProposals = 5;

    public static MatchResult Match(IReadOnlyList<Person> members, IReadOnlyList<PartnerPerson> people)
    {
        var forms = people.Select(person => new PersonForms(person.Person)).ToImmutableArray();
        var (byName, byEmail) = (Index(forms, form => form.NameKey), Index(forms, form => form.EmailKey));
        var comparisons = 0L;
        var found = new List<List<(int Person, MatchReason Reason)>>(members.Count);
        foreach (var member in members)
        {
            var form = new PersonForms(member);
            var candidates = Candidates(byName, form.NameKey).Union(Candidates(byEmail, form.EmailKey)).ToList();
            comparisons += candidates.Count;
            found.Add(
            [
                .. from person in candidates
                   let reason = form.Compare(forms[person])
                   where reason is not null
                   select (person, reason.Value),
            ]);
        }

        return new MatchResult(Rank(found, people), comparisons);
    }

    private static Dictionary<string, List<int>> Index(
        ImmutableArray<PersonForms> forms, Func<PersonForms, string?> keyOf)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < forms.Length; i++)
        {
            if (keyOf(forms[i]) is { } key)
            {
                (index.TryGetValue(key, out var same) ? same : index[key] = []).Add(i);
            }
        }

        return index;
    }

    private static List<int> Candidates(Dictionary<string, List<int>> index, string? key) =>
        key is not null && index.TryGetValue(key, out var same) && same.Count <= MostOfAKind ? same : [];

    private static ImmutableArray<ImmutableArray<Proposal>> Rank(
        List<List<(int Person, MatchReason Reason)>> found, IReadOnlyList<PartnerPerson> people)
    {
        var claims = found.SelectMany(matches => matches.Where(IsIdentical)).CountBy(match => match.Person).ToDictionary();
        return
        [
            .. found.Select(matches =>
            {
                var isOnly = matches.Count(IsIdentical) == 1;
                return matches
                    .Select(match => new Proposal(
                        people[match.Person],
                        match.Reason,
                        ConfidenceOf(match.Reason, isOnly && claims.GetValueOrDefault(match.Person) == 1)))
                    .OrderBy(proposal => proposal.Confidence)
                    .ThenBy(proposal => proposal.Reason)
                    .ThenBy(proposal => proposal.Person.Account, StringComparer.Ordinal)
                    .Take(MostProposals)
                    .ToImmutableArray();
            }),
        ];
    }

    private static bool IsIdentical((int Person, MatchReason Reason) match) => match.Reason == MatchReason.Identical;

    private static Confidence ConfidenceOf(MatchReason reason, bool isOnly) => reason switch
    {
        MatchReason.Identical => isOnly ? Confidence.Certain : Confidence.High,
        MatchReason.SameNameAndBirth => Confidence.High,
        MatchReason.AlikeNameAndBirth => Confidence.Medium,
        MatchReason.SameEmail => Confidence.Low,
    };
}
