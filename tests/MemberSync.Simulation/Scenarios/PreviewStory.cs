using MemberSync.Core.Forecast;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Preview;
using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>
/// A preview is asked for while nothing else goes on, before a first load and after it: it must change nothing, and
/// what it says must come about.
/// </summary>
internal static class PreviewStory
{
    private const int Members = 2;

    // Until every process has seen the settings, and whoever worked has put down what it had in hand.
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    public static async Task<Verdict> TellAsync(World world)
    {
        for (var number = 1; number <= Members; number++)
        {
            await world.Source.CreateAsync(number);
        }

        // Enabled without the review that goes with it: there is work that only a full sync would find.
        var faults = new List<string>();
        await world.TouchConnectionAsync();
        await Task.Delay(Quiet, world.Time);
        await PreviewAsync(world, WalkKind.Created, faults);
        await world.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
        await Task.Delay(Quiet, world.Time);
        await world.SettleAsync(); // Who dies with a step of the review keeps it for ten minutes.
        await Task.Delay(Quiet, world.Time);
        await PreviewAsync(world, WalkKind.LeftAlone, faults);
        var verdict = await Invariants.CheckAsync(world);
        return new Verdict(verdict.Faults.AddRange(faults));
    }

    private static async Task PreviewAsync(World world, WalkKind expected, List<string> faults)
    {
        while (true)
        {
            var before = Content(world);
            if (await TryAsync(world) is { } reading)
            {
                if (reading.Groups[expected].Members != Members)
                {
                    faults.Add($"I17 a preview comes true: {reading.Groups[expected].Members} are {expected}, not {Members}");
                }

                if (Content(world) != before)
                {
                    faults.Add("I17 a dry run changes nothing: the store is another than before");
                }

                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(5), world.Time);
        }
    }

    // Null: no process lives, it died meanwhile, or the store did not answer.
    private static async Task<DryRunReading?> TryAsync(World world)
    {
        if (world.LivingHub is not { } hub)
        {
            return null;
        }

        var asking = AskAsync(hub);
        return await Task.WhenAny(asking, hub.Gate.Died) == asking ? await asking : null;
    }

    private static async Task<DryRunReading?> AskAsync(Processes.HubProcess hub)
    {
        try
        {
            var view = await hub.Clubs.FindAsync(World.Club, World.Connection, CancellationToken.None);
            return await hub.PreviewAsync(view!);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    // Every byte of every row, and the version of each.
    private static string Content(World world) => string.Join(
        '\n',
        from partition in world.Store.Partitions
        from row in world.Store.RowsOf(partition)
        select $"{partition} {row.Key} {row.ETag} {Convert.ToHexString(row.Value.Span)}");
}
