using MemberSync.Engine.Links;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Scenarios;

/// <summary>A few members, sources and operators doing this and that for a while, then peace, then the check.</summary>
public static class RandomStory
{
    private const int People = 8;
    private const int Acts = 30;

    public static Scenario Of(ulong seed) => new($"seed {seed}", options => options, world => TellAsync(world, seed));

    private static async Task<Verdict> TellAsync(World world, ulong seed)
    {
        var random = new SeededRandom(seed).Fork("story");
        var crowd = random.Chance(0.1) ? 40 : 0;
        for (var number = People + 1; number <= People + crowd; number++)
        {
            await world.Source.CreateAsync(number); // More than a minute's calls, so that the limit bites.
        }

        for (var act = 0; act < Acts; act++)
        {
            await ActAsync(world, random);
            await Task.Delay(TimeSpan.FromSeconds(random.Chance(0.2) ? random.Next(1200) : random.Next(20)), world.Time);
        }

        world.EndFaults();
        for (var number = 1; number <= People + crowd; number++)
        {
            // What a partner's nonsense stopped for good, or someone suspended, waits for an operator: here comes one.
            await world.Operator.AskAsync(number, LinkOperation.Enable);
            await world.Operator.AskAsync(number, LinkOperation.Sync);
        }

        await world.Operator.CheckAsync();
        await world.RestAsync();
        return await Invariants.CheckAsync(world);
    }

    private static async Task ActAsync(World world, SeededRandom random)
    {
        var number = 1 + random.Next(People);
        var known = world.Source.Members.ContainsKey(number);
        switch (random.Next(10))
        {
            case 0 when known:
                await world.Source.DeleteAsync(number);
                break;
            case 1 when known:
                await world.Operator.AskAsync(number, LinkOperation.Suspend);
                break;
            case 2 when known:
                await world.Operator.AskAsync(number, LinkOperation.Enable);
                break;
            case 3 when known:
                await world.Operator.AskAsync(number, LinkOperation.Sync);
                break;
            case 4 when known:
                await world.Source.VisitAsync(number);
                break;
            case < 8 when known:
                await world.Source.EditAsync(number, member => Edits.Any(member, random));
                break;
            default:
                await (known ? Task.CompletedTask : world.Source.CreateAsync(number));
                break;
        }
    }
}
