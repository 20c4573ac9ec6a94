using MemberSync.Core.Links;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>A club with two partners, one of which is down for an hour: the other one goes on as if nothing was.</summary>
internal static class OutageStory
{
    private static readonly TimeSpan Outage = TimeSpan.FromHours(1);

    // A process that died keeps its message for ten minutes; else a first send is a matter of seconds.
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PromptAfterDeath = TimeSpan.FromMinutes(15);

    public static WorldOptions Adapt(WorldOptions options) =>
        options with { Partners = [EgymPort.Open, MywellnessPort.Open] };

    public static async Task<Verdict> TellAsync(World world)
    {
        var (down, up) = (world.Partners[0], world.Partners[1]);
        await world.Source.CreateAsync(1);
        await world.RestAsync();
        down.IsDown = true;
        var start = world.Time.GetUtcNow();
        await world.Source.CreateAsync(2);
        var first = await IsPromptAsync(world, up, 2);
        await Task.Delay(TimeSpan.FromMinutes(5), world.Time); // The other one fails again and again by now.
        await world.Source.CreateAsync(3);
        var later = await IsPromptAsync(world, up, 3);
        var early = down.Port.People.Length;
        await world.UntilAsync(start + Outage);
        down.IsDown = false;
        await world.RestAsync();
        return (await Invariants.CheckAsync(world))
            .Expect(first && later, "A partner that is down delays no other: it did")
            .Expect(early == 1, $"A partner that is down takes nobody: it has {early}");
    }

    private static async Task<bool> IsPromptAsync(World world, PartnerModel partner, int number)
    {
        await Task.Delay(Prompt, world.Time);
        if (world.Deaths > 0)
        {
            await Task.Delay(PromptAfterDeath, world.Time);
        }

        return (await world.LinkAsync(People.Id(number), partner.Port.Connection.Id))?.Link.Status == LinkStatus.Enabled;
    }
}
