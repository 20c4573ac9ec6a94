using System.Globalization;
using MemberSync.Core.Members;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulation.Scenarios;

/// <summary>eGym knows people from elsewhere, on more than one page, and its list is read before anybody is sent.</summary>
internal static class ListStory
{
    private const int Strangers = 130;

    public static WorldOptions Adapt(WorldOptions options) => options with
    {
        ConnectionEnabled = false,
        Partners =
        [
            o => EgymPort.Knowing(
                o,
                [
                    (Known(1, "C-1"), null),
                    .. Enumerable.Range(1000, Strangers).Select(number => (Known(number, "C-9"), (string?)null)),
                    (Known(2, "C-2"), null),
                ]),
        ],
    };

    public static async Task<Verdict> TellAsync(World world)
    {
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2);
        await world.Source.CreateAsync(3);
        await world.EnableConnectionAsync(Review.Start(World.Club, world.Partner.Port.Connection.Id));
        await world.SettleAsync();
        var accounts = ((EgymPort)world.Partner.Port).Accounts.Accounts;
        return (await Invariants.CheckAsync(world))
            .Expect(accounts.Length == Strangers + 3, $"Nobody is doubled: there are {accounts.Length} accounts")
            .Expect(
                accounts.Where(account => account.Profile.LastName!.Length > "Last99".Length).All(account => account.Writes == 1),
                "No data of another person are overwritten: they were")
            .Expect(world.KeysOf("fetch|").IsEmpty, "Reading the list ends: it has not");
    }

    private static AccountBody Known(int number, string contract)
    {
        var person = People.Person(number);
        return new AccountBody
        {
            Email = person.Email,
            FirstName = person.FirstName,
            LastName = person.LastName,
            Gender = person.Gender == Gender.Female ? "FEMALE" : "MALE",
            DateOfBirth = person.DateOfBirth!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Membership = new MembershipBody
            {
                MembershipId = $"old-{number}",
                AgreementNumber = contract,
                MembershipType = "BASIC",
                StartOfContract = "2020-01-01",
            },
        };
    }
}
