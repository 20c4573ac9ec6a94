using System.Text.Json.Nodes;
using MemberSync.Simulators.Chance;
using MemberSync.Simulators.Mywellness.Accounts;

namespace MemberSync.Simulators.Mywellness.Operations;

/// <summary>The people for whom only an operator can choose among candidates.</summary>
internal sealed class AmbiguousPeople
{
    private readonly Dictionary<PersonKey, JsonArray> _candidates = [];

    public AmbiguousPeople(IEnumerable<AmbiguousPerson> people, IdSource ids)
    {
        foreach (var person in people)
        {
            var key = PersonKey.Of(person.FirstName, person.LastName, person.Gender, person.DateOfBirth);
            _candidates[key] = [.. person.CandidateEmails.Select(email => Candidate(email, ids))];
        }
    }

    /// <summary>The candidates to choose from, or null when the person is not ambiguous.</summary>
    public JsonNode? CandidatesFor(PersonKey key) => _candidates.GetValueOrDefault(key)?.DeepClone();

    private static JsonObject Candidate(string email, IdSource ids) => new()
    {
        ["userId"] = ids.NextId(),
        ["facilityUserId"] = ids.NextId(),
        ["email"] = Masked(email),
    };

    private static string Masked(string email) =>
        $"{email[..1]}***{email[email.IndexOf('@', StringComparison.Ordinal)..]}";
}
