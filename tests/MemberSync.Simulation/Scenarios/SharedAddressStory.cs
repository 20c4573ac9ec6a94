using MemberSync.Core.Links;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>
/// Two people of a family have one e-mail address, by which gymapi v1 joins people, until the one who came second gets
/// another one.
/// </summary>
internal static class SharedAddressStory
{
    private const string Shared = "family@example.org";

    public static WorldOptions Adapt(WorldOptions options) => options with { Partners = [GymApiPort.Open] };

    public static async Task<Verdict> TellAsync(World world)
    {
        await world.Source.CreateAsync(1, member => member with { Email = Shared });
        await world.Source.CreateAsync(2, member => member with { Email = Shared });
        await world.RestAsync();
        var second = (await world.LinkAsync(People.Id(2)))?.Link;
        var (has, hasNot) = second?.Status == LinkStatus.Enabled ? (2, 1) : (1, 2);
        var stopped = (await world.LinkAsync(People.Id(hasNot)))?.Link;
        var names = string.Join(',', ((GymApiPort)world.Partner.Port).Users.Select(user => user.FirstName));
        await world.Source.EditAsync(hasNot, member => member with { Email = "own@example.org" });
        await world.RestAsync();
        return (await Invariants.CheckAsync(world))
            .Expect(
                stopped is { Status: LinkStatus.CreationError, Reason: not null, Ids.IsEmpty: true },
                $"Whom another person's address stops has a creation error: it was {stopped?.Status} ({stopped?.Reason})")
            .Expect(names == $"First{has}", $"No data of another person are overwritten: there were {names}");
    }
}
