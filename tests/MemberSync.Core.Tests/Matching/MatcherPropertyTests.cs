using MemberSync.Core.Matching;
using MemberSync.Core.Members;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Matching;

/// <summary>What holds for any lists. Names, dates and addresses are few, so that they meet often.</summary>
public sealed class MatcherPropertyTests
{
    private const int Many = 50_000;
    private static readonly string[] Names = ["Ines", "Inès", "Iris", "Maurer", "Meier", "Maurer-Meier"];

    [Fact]
    public void Certain_proposals_pair_one_member_with_one_person() => InLists((members, people) =>
    {
        var certain = Matcher.Match(members, people).Proposals
            .Select(proposals => proposals.Where(proposal => proposal.Confidence == Confidence.Certain).ToList())
            .ToList();

        Assert.All(certain, proposals => Assert.InRange(proposals.Count, 0, 1));
        var accounts = certain.SelectMany(proposals => proposals).Select(proposal => proposal.Person.Account).ToList();
        Assert.Equal(accounts.Count, accounts.Distinct().Count());
    });

    [Fact]
    public void Order_of_the_partners_list_changes_nothing() => InLists((members, people) =>
    {
        var turned = people.Reverse().ToArray();

        Assert.Equal(Text(Matcher.Match(members, people)), Text(Matcher.Match(members, turned)));
    });

    [Fact]
    public void Twins_are_never_proposed() => InLists((members, people) =>
    {
        var result = Matcher.Match(members, people);

        for (var i = 0; i < members.Length; i++)
        {
            Assert.DoesNotContain(result.Proposals[i], proposal => AreTwins(members[i], proposal.Person.Person));
        }
    });

    [Fact]
    public void Fifty_thousand_members_and_people_need_few_comparisons()
    {
        // The worst lists: everybody has the address of the front desk, and names come in families of twins.
        var members = Enumerable.Range(0, Many).Select(Crowd).ToArray();
        var people = Enumerable.Range(0, Many).Select(i => Known.At($"a{i:D6}", Crowd(i))).ToArray();

        var result = Matcher.Match(members, people);

        Assert.InRange(result.Comparisons, Many, Many * 2L * Matcher.MostOfAKind);
        Assert.All(result.Proposals, (proposals, i) => Assert.Contains(proposals, p => p.Person.Account == $"a{i:D6}"));
    }

    private static Person Crowd(int i) => new(
        i % 2 == 0 ? "Ines" : "Iris",
        $"Maurer{(char)('a' + (i / 2 % 26))}{(char)('a' + (i / 52 % 26))}",
        new DateOnly(1950, 1, 1).AddDays(i / 1352),
        Gender.Female,
        i % 3 == 0 ? "desk@example.org" : $"{i}@example.org");

    private static bool AreTwins(Person a, Person b) =>
        a.DateOfBirth is not null && a.DateOfBirth == b.DateOfBirth && a.LastName == b.LastName && Plain(a.FirstName) != Plain(b.FirstName);

    private static string Plain(string? name) => name!.Replace('è', 'e');

    private static string Text(MatchResult result) => string.Join('\n', result.Proposals.Select(proposals =>
        string.Join(' ', proposals.Select(proposal => $"{proposal.Person.Account}:{proposal.Reason}:{proposal.Confidence}"))));

    private static void InLists(Action<Person[], PartnerPerson[]> check)
    {
        for (var i = 0; i < 300; i++)
        {
            var chance = new SeededRandom(TestSeed.For($"lists {i}"));
            var members = Enumerable.Range(0, chance.Next(12)).Select(_ => Any(chance)).ToArray();
            var people = Enumerable.Range(0, chance.Next(12)).Select(p => Known.At($"a{p:D2}", Any(chance))).ToArray();
            check(members, people);
        }
    }

    private static Person Any(SeededRandom chance) => new(
        Names[chance.Next(3)],
        Names[3 + chance.Next(3)],
        chance.Chance(0.9) ? Known.Birth.AddDays(chance.Next(2)) : null,
        chance.Chance(0.8) ? Gender.Female : Gender.Male,
        chance.Chance(0.7) ? $"mail{chance.Next(4)}@example.org" : null);
}
