using MemberSync.Demo.People;
using Xunit;

namespace MemberSync.EndToEnd.Tests.People;

public sealed class PopulationTests
{
    private static readonly DateOnly Today = new(2026, 4, 1);

    [Fact]
    public void The_same_seed_gives_the_same_people()
    {
        Assert.Equal(Lines(seed: 7), Lines(seed: 7));
        Assert.NotEqual(Lines(seed: 7), Lines(seed: 8));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(60)]
    [InlineData(500)]
    public void There_are_as_many_people_as_asked_for(int members)
    {
        Assert.Equal(members, Population.Of(members, 1, Today).Count);
    }

    [Fact]
    public void No_two_are_the_same_person_to_the_partner()
    {
        var people = Population.Of(5000, 1, Today).People;

        var names = people.Select(person => $"{person.FirstName}/{person.LastName}".ToUpperInvariant());
        var keys = names.Zip(people, (name, person) => (name, person.IsFemale, person.DateOfBirth));
        Assert.Equal(people.Length, keys.Distinct().Count());
        Assert.Equal(people.Length, people.Select(person => person.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    public void Every_kind_of_person_is_among_them(int members)
    {
        var kinds = Population.Of(members, 1, Today).People.Select(person => person.Kind).Distinct();

        Assert.Equal(Enum.GetValues<PersonKind>(), kinds.Order());
    }

    [Fact]
    public void Each_mandatory_field_is_missing_somewhere_alone_and_somewhere_with_all_others()
    {
        var gaps = Population.Of(60, 1, Today).People
            .Where(person => !person.IsSent)
            .Select(person => string.Join(' ', person.Expected.Missing))
            .ToList();

        string[] alone = ["lastName", "firstName", "gender", "dateOfBirth", "email"];
        Assert.All(alone, name => Assert.Contains(name, gaps));
        Assert.Contains("dateOfBirth email firstName gender lastName", gaps);
    }

    [Fact]
    public void Twins_share_an_address_and_both_get_accounts()
    {
        var people = Population.Of(300, 1, Today).People;

        var pairs = people.Where(person => person.Kind == PersonKind.Twin).GroupBy(person => person.Email).ToList();

        Assert.All(pairs, pair => Assert.Equal(2, pair.Count()));
        Assert.All(pairs.SelectMany(pair => pair), twin => Assert.True(twin.HasAccount));
        Assert.Equal(3, pairs.Count);
    }

    [Fact]
    public void A_change_leaves_out_what_is_missing_and_tells_the_rest()
    {
        var person = Population.Of(60, 1, Today).People.First(p => p.Expected.Missing is ["gender"]);

        var line = ChangeText.Created(person, new DateTimeOffset(2026, 4, 1, 20, 50, 0, TimeSpan.Zero));

        Assert.DoesNotContain("\"gender\"", line, StringComparison.Ordinal);
        Assert.Contains($"\"id\":\"{person.Id}\",\"firstName\":\"{person.FirstName}\"", line, StringComparison.Ordinal);
        Assert.Contains("\"occurredAt\":\"2026-04-01T20:50:00.000Z\"", line, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(int seed) => Population.Of(60, seed, Today).People
        .Select(person => ChangeText.Created(person, DateTimeOffset.UnixEpoch));
}
