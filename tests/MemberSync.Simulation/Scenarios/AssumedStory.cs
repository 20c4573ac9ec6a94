using System.Security.Cryptography;
using MemberSync.Core.Members;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>Groups, cards and photographs, by calls that the partner has not published.</summary>
internal static class AssumedStory
{
    public static WorldOptions Adapt(WorldOptions options) => options with
    {
        PartnerServesAssumed = true,
        Adjust = c => c with { Options = c.Options with { AssumedContract = true, Photos = true } },
    };

    public static async Task<Verdict> TellAsync(World world)
    {
        await world.Source.CreateAsync(1, member => member with { Cards = ["04A1B2C3"], PhotoUrl = Photo("first") });
        await world.Source.CreateAsync(2);
        await world.RestAsync();
        var first = Check(world, await Invariants.CheckAsync(world));
        await world.Source.EditAsync(
            1, member => member with { Cards = ["04A1B2C4", "04A1B2C5"], PhotoUrl = Photo("second"), Tags = ["#Yoga"] });
        await world.Source.EditAsync(2, member => member with { Cards = ["04A1B2C6"] });
        await world.RestAsync();
        var changed = Check(world, await Invariants.CheckAsync(world));
        await world.Source.EditAsync(2, member => member with { Cards = [], Tags = [] });
        await world.RestAsync();
        return first.And(changed).And(Check(world, await Invariants.CheckAsync(world)));
    }

    private static Verdict Check(World world, Verdict verdict)
    {
        var accounts = world.Mywellness.Accounts.Accounts;
        foreach (var (number, member) in world.Source.Members)
        {
            if (accounts.SingleOrDefault(a => a.ExternalId == People.Id(number).ToString()) is not { } account)
            {
                continue; // Told by the other check.
            }

            verdict = verdict
                .Expect(
                    member.Cards.SequenceEqual(account.AccessDevices),
                    $"I5/I7 the newest word stands: {member.Id} has the cards {string.Join(',', account.AccessDevices)}")
                .Expect(
                    account.Photo == HashOf(member),
                    $"I5/I7 the newest word stands: {member.Id} has another photograph than {member.PhotoUrl}");
        }

        return verdict;
    }

    private static string Photo(string name) => $"https://photos.example.org/{name}.jpg";

    private static string? HashOf(Member member) => member.PhotoUrl is { } url
        ? Convert.ToHexStringLower(SHA256.HashData(PartnerModel.Photo(new Uri(url).AbsolutePath)))
        : null;
}
