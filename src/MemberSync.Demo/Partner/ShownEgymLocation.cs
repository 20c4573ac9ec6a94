using System.Collections.Immutable;
using MemberSync.Demo.People;
using MemberSync.Demo.Service;
using MemberSync.Simulators.Egym;

namespace MemberSync.Demo.Partner;

/// <summary>
/// eGym: it asks for a contract and not for a date of birth, gives an e-mail address to one person only, and counts all
/// calls together.
/// </summary>
internal abstract class ShownEgymLocation : ShownPartner
{
    // As published: so many at once, and so many more each second.
    private const int AtOnce = 60;
    private const double PerSecond = 6;

    public override (int Day, int Night) Limits => (AtOnce, AtOnce);

    public override ImmutableArray<ShownBudget> Budgets { get; } =
        [new("key", "All calls", [.. Enum.GetNames<EgymAction>()])];

    public override Person Expect(Person person)
    {
        var missing = person.Expected.Missing.Remove("dateOfBirth");
        missing = person.Contract is null ? missing.Add("contract") : missing;
        return !missing.IsEmpty ? person with { Kind = PersonKind.Incomplete, Expected = Expectation.Incomplete(missing) }
            : person.Kind == PersonKind.Twin ? person
            : person with { Kind = PersonKind.Ordinary, Expected = Expectation.Enabled };
    }

    public override Population Settle(Population there, IReadOnlyDictionary<string, ListedMember> members) =>
        OneOfEachAddress(there, members);

    public override int LeastCalls(Population population) => population.People.Count(person => person.IsSent);

    public override TimeSpan Least(int calls, DateTimeOffset start) =>
        TimeSpan.FromSeconds(Math.Max(0, calls - AtOnce) / PerSecond);
}
