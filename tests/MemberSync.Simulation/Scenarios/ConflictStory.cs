using MemberSync.Core.Links;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulation.Scenarios;

/// <summary>Another person of the eGym chain has the member's e-mail address, until the member gets another one.</summary>
internal static class ConflictStory
{
    private static readonly AccountBody Stranger = new()
    {
        Email = People.Person(1).Email,
        FirstName = "Some",
        LastName = "Stranger",
        Gender = "FEMALE",
        DateOfBirth = "1950-01-01",
        Membership = new MembershipBody { MembershipId = "another-club-7", MembershipType = "BASIC", StartOfContract = "2020-01-01" },
    };

    public static WorldOptions Adapt(WorldOptions options) =>
        options with { Partners = [o => EgymPort.Knowing(o, (Stranger, null))] };

    public static async Task<Verdict> TellAsync(World world)
    {
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2);
        await world.RestAsync();
        var conflict = (await world.LinkAsync(People.Id(1)))?.Link;
        await world.Source.EditAsync(1, m => m with { Email = "own@example.org" });
        await world.RestAsync();
        var accounts = ((EgymPort)world.Partner.Port).Accounts.Accounts;
        var stranger = accounts.SingleOrDefault(account => account.Profile.LastName == Stranger.LastName);
        return (await Invariants.CheckAsync(world))
            .Expect(
                conflict is { Status: LinkStatus.CreationError, Reason: not null, Ids.IsEmpty: true },
                $"Whom another person's address stops has a creation error: it was {conflict?.Status} ({conflict?.Reason})")
            .Expect(
                stranger is { Writes: 1 } && (stranger.Profile with { AccountId = null }) == Stranger,
                "No data of another person are overwritten: they were")
            .Expect(accounts.Length == 3, $"I6 one account per person: there are {accounts.Length} of three people");
    }
}
