using System.Collections.Immutable;

namespace MemberSync.Demo.People;

/// <summary>
/// Makes up people. No two are the same person to the partner: names, gender and birth date are never all equal.
/// </summary>
internal sealed class PersonMaker(Draw draw, DateOnly today)
{
    private const int FirstId = 100_001;
    private const int MostTries = 1000;

    private static readonly ImmutableArray<string> Domains = ["example.org", "example.net", "example.com"];
    private static readonly ImmutableArray<string> Boxes =
        ["runner", "rower", "swim", "yoga", "lift", "climb", "spin", "box"];

    private static readonly ImmutableArray<string> ContractTypes =
        ["PREMIUM", "BASIC", "STUDENT", "OFF-PEAK", "FAMILY"];

    private static readonly ImmutableArray<string> Activities = ["Fitness", "Aqua", "Group classes", "Climbing"];

    private static readonly ImmutableArray<string> UsualTags =
        ["#NewJoiner", "#Premium", "#Morning", "Réhabilitation", "#50plus"];

    private readonly HashSet<(string First, string Last, bool IsFemale, DateOnly Birth)> _taken = [];
    private int _made;

    /// <summary>A person of whom everything is known that the partner needs.</summary>
    public Person Next()
    {
        var region = draw.Of(Region.All);
        var number = FirstId + _made++;
        for (var tries = 0; tries < MostTries; tries++)
        {
            var isFemale = draw.Chance(0.5);
            var first = draw.Of(isFemale ? region.Female : region.Male);
            var person = (first, draw.Of(region.Last), isFemale, Birth());
            if (Take(person))
            {
                return Whole(number, region, person);
            }
        }

        throw new InvalidOperationException($"No new person of {region.Country} was found in {MostTries} tries.");
    }

    /// <summary>Somebody with another first name and everything else alike, the e-mail address too.</summary>
    public Person TwinOf(Person person)
    {
        var names = Region.All.Single(region => region.Country == person.Home.Country);
        var choices = person.IsFemale ? names.Female : names.Male;
        var first = choices.First(name => Take((name, person.LastName, person.IsFemale, person.DateOfBirth)));
        return person with { Id = Id(FirstId + _made++), FirstName = first, Contract = Contract() };
    }

    private static string Id(int number) => $"gb-{number}";

    // The partner compares names without regard to case.
    private bool Take((string First, string Last, bool IsFemale, DateOnly Birth) person) => _taken.Add(
        (person.First.ToUpperInvariant(), person.Last.ToUpperInvariant(), person.IsFemale, person.Birth));

    private Person Whole(int number, Region region, (string First, string Last, bool IsFemale, DateOnly Birth) person)
    {
        var (zip, city) = draw.Of(region.Places);
        return new Person
        {
            Id = Id(number),
            Kind = PersonKind.Ordinary,
            Expected = Expectation.Enabled,
            FirstName = person.First,
            LastName = person.Last,
            IsFemale = person.IsFemale,
            DateOfBirth = person.Birth,
            Email = $"{draw.Of(Boxes)}.{number}@{draw.Of(Domains)}",
            Phone = draw.Chance(0.8) ? $"+4179{draw.Below(10_000_000):0000000}" : null,
            Home = new Home(draw.Of(region.Streets), 1 + draw.Below(180), zip, city, region.Country),
            Tags = [.. UsualTags.Where((_, i) => draw.Chance(i == 0 ? 0.4 : 0.1))],
            Contract = draw.Chance(0.96) ? Contract() : null,
        };
    }

    private Terms Contract()
    {
        var start = today.AddDays(-draw.Below(500));
        var end = start.AddYears(1).AddDays(-1);
        return new Terms(
            $"C-{start.Year}-{draw.Below(100_000):00000}",
            draw.Of(ContractTypes),
            draw.Of(Activities),
            start,
            end < today ? end.AddYears(1) : end,
            draw.Chance(0.02) ? "frozen" : "active");
    }

    private DateOnly Birth() => today.AddYears(-16).AddDays(-draw.Below(70 * 365));
}
