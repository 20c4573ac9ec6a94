using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.People;

/// <summary>The members of the demo's club. The same seed and number give the same people.</summary>
internal sealed class Population
{
    private static readonly ImmutableArray<ImmutableArray<string>> Gaps =
    [
        ["lastName"],
        ["firstName"],
        ["gender"],
        ["dateOfBirth"],
        ["email"],
        ["gender", "dateOfBirth"],
        ["firstName", "email"],
        ["lastName", "firstName", "gender", "dateOfBirth", "email"],
    ];

    private Population(ImmutableArray<Person> people) => People = people;

    public ImmutableArray<Person> People { get; }

    public int Count => People.Length;

    /// <summary>How many accounts there must be: one for each person whom the partner takes.</summary>
    public int Accounts => People.Count(person => person.HasAccount);

    public ImmutableSortedDictionary<string, int> ExpectedStates => People
        .GroupBy(person => person.Expected.Status)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    public static Population Of(int members, int seed, DateOnly today)
    {
        var draw = new Draw(seed);
        var maker = new PersonMaker(draw, today);
        var kinds = Kinds(members);
        draw.Shuffle(kinds);
        var people = ImmutableArray.CreateBuilder<Person>(members);
        var gaps = 0;
        while (people.Count < members)
        {
            people.AddRange(Make(maker, kinds[people.Count], ref gaps).Take(members - people.Count));
        }

        return new Population(people.ToImmutable());
    }

    /// <summary>The same people, with what must become of them at this partner.</summary>
    public Population At(ShownPartner partner) =>
        partner.Settle(With(partner.Expect), new Dictionary<string, ListedMember>(StringComparer.Ordinal));

    public Population With(Func<Person, Person> change) => new([.. People.Select(change)]);

    // Some of every special kind as soon as there is room for them; everybody else is ordinary.
    private static PersonKind[] Kinds(int members)
    {
        var kinds = new PersonKind[members];
        var special = Enumerable.Repeat(PersonKind.Known, Share(members, 25, 1))
            .Concat(Enumerable.Repeat(PersonKind.Ambiguous, Share(members, 100, 1)))
            .Concat(Enumerable.Repeat(PersonKind.Incomplete, Share(members, 40, Gaps.Length)))
            .Concat(Enumerable.Repeat(PersonKind.Twin, Share(members, 100, 1)))
            .ToArray();
        special.AsSpan(0, Math.Min(special.Length, members)).CopyTo(kinds);
        return kinds;
    }

    private static int Share(int members, int oneIn, int least) =>
        Math.Max(members / oneIn, Math.Min(least, members / 6));

    private static Person[] Make(PersonMaker maker, PersonKind kind, ref int gaps)
    {
        var person = maker.Next() with { Kind = kind };
        return kind switch
        {
            PersonKind.Ordinary or PersonKind.Known => [person],
            PersonKind.Ambiguous => [person with { Expected = Expectation.CreationError }],
            PersonKind.Incomplete => [person with { Expected = Expectation.Incomplete(Gaps[gaps++ % Gaps.Length]) }],
            PersonKind.Twin => [person, maker.TwinOf(person)],
        };
    }
}
