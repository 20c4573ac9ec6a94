using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Simulation.Worlds;

/// <summary>Members of the simulated club.</summary>
public static class People
{
    private static readonly ImmutableSortedSet<MemberField> AllTold =
    [
        MemberField.FirstName,
        MemberField.LastName,
        MemberField.Gender,
        MemberField.DateOfBirth,
        MemberField.Email,
        MemberField.Address,
        MemberField.Contract,
        MemberField.Tags,
        MemberField.Cards,
        MemberField.PhotoUrl,
        MemberField.OptIns,
    ];

    public static MemberId Id(int number) => MemberId.Parse($"gb-{number:d5}");

    public static Member Person(int number) => new()
    {
        Id = Id(number),
        FirstName = $"First{number}",
        LastName = $"Last{number}",
        Gender = number % 2 == 0 ? Gender.Female : Gender.Male,
        DateOfBirth = new DateOnly(1960, 1, 1).AddDays(number),
        Email = $"person{number}@example.org",
        Address = new Address("Seeweg", $"{number}", "8002", "Zuerich", "CH"),
        Contract = new Contract(
            $"C-{number}", "PREMIUM", "Fitness", new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31), ContractState.Active),
        Tags = ["#NewJoiner"],
    };

    public static MemberChange Told(ChangeType type, Member member, DateTimeOffset at, string eventId) =>
        new(eventId, type, at, member, AllTold);

    public static MemberChange Deleted(int number, DateTimeOffset at, string eventId) =>
        new(eventId, ChangeType.MemberDeleted, at, new Member { Id = Id(number) }, []);
}
