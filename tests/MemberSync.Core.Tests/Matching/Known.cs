using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Core.Members;

namespace MemberSync.Core.Tests.Matching;

/// <summary>People as members and as the partner's people.</summary>
internal static class Known
{
    public static readonly DateOnly Birth = new(1991, 4, 17);

    public static Person Person(
        string first = "Ines", string last = "Maurer", string? email = "ines@example.org", DateOnly? birth = null) =>
        new(first, last, birth ?? Birth, Gender.Female, email);

    public static PartnerPerson At(string account, Person person) => new(
        account, ImmutableSortedDictionary<string, string>.Empty.Add("facilityUserId", account), person);

    /// <summary>The proposals for one member.</summary>
    public static ImmutableArray<Proposal> For(Person member, params Person[] people) =>
        Matcher.Match([member], [.. people.Select((person, i) => At($"a{i}", person))]).Proposals[0];
}
