using System.Text;
using MemberSync.Engine.Wakes;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Gyms;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>A gym system that only says whom its changes are about, and does not always say it.</summary>
internal static class GymStories
{
    private static readonly TimeSpan Comparison = TimeSpan.FromMinutes(75);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(10);

    public static WorldOptions Asked(WorldOptions options) => options with { HasGym = true };

    /// <summary>Who was there before is read, and every change is asked for.</summary>
    public static async Task<Verdict> ToldAsync(World world)
    {
        world.Source.Telling = Telling.Nothing;
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2);
        await world.Source.CreateAsync(3);
        await ComparedAsync(world);
        world.Source.Telling = Telling.Whom;
        await world.Source.EditAsync(1, m => m with { Email = "one@example.org" });
        await world.Source.EditAsync(1, m => m with { Email = "once-more@example.org" });
        await world.Source.CreateAsync(4);
        await world.Source.DeleteAsync(2);
        await RestAsync(world);
        return await CheckAsync(world, untold: 0);
    }

    /// <summary>What no event told, comparisons bring; each is counted once, and what was told is not.</summary>
    public static async Task<Verdict> SilentAsync(World world)
    {
        world.Source.Telling = Telling.Nothing;
        for (var number = 1; number <= 5; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await ComparedAsync(world);
        await world.Source.EditAsync(1, m => m with { Email = "one@example.org" });
        await world.Source.CreateAsync(6);
        await world.Source.DeleteAsync(3);
        world.Source.Telling = Telling.Whom;
        await world.Source.EditAsync(2, m => m with { Email = "two@example.org" });
        await world.Source.DeleteAsync(5);
        await ComparedAsync(world);
        return await CheckAsync(world, untold: 3);
    }

    /// <summary>A list that breaks off, or leaves people out, takes nobody off.</summary>
    public static async Task<Verdict> InPartAsync(World world)
    {
        world.Source.Telling = Telling.Nothing;
        for (var number = 1; number <= 5; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await ComparedAsync(world);
        world.Source.Listing = Listing.BreaksOff;
        await ComparedAsync(world);
        world.Source.Listing = Listing.LeavesOut;
        await ComparedAsync(world);
        return await CheckAsync(world, untold: 0);
    }

    /// <summary>Who was erased and is listed by the gym system all the same is not noted again, not even by number.</summary>
    public static async Task<Verdict> ErasedAsync(World world)
    {
        world.Source.Telling = Telling.Nothing;
        await world.Source.CreateAsync(1);
        await world.Source.CreateAsync(2);
        await ComparedAsync(world);
        await world.Operator.EraseAsync(1);
        await world.Source.EditAsync(1, m => m with { Email = "late@example.org" });
        await ComparedAsync(world);
        await ComparedAsync(world);
        world.Source.Forget(1);
        string[] names = [People.Id(1).ToString(), $"|{Gym.Subject(1).Id}", $"\"{Gym.Subject(1).Id}\""];
        var named = world.Store.RowsOf(World.Club.ToString())
            .Where(row => names.Any($"{row.Key}\n{Encoding.UTF8.GetString(row.Value.Span)}".Contains))
            .Select(row => row.Key.Split('|')[0])
            .ToList();
        return (await CheckAsync(world, untold: 0))
            .Expect(named.Count == 0, $"I21 nothing is left of who was erased: {string.Join(',', named)} names the person");
    }

    private static async Task<Verdict> CheckAsync(World world, int untold)
    {
        var (verdict, counted) = (await Invariants.CheckAsync(world), await Gym.NeverDeliveredAsync(world));
        return verdict.Expect(counted == untold, $"{untold} changes were never told, and {counted} were counted");
    }

    private static async Task ComparedAsync(World world)
    {
        await Task.Delay(Comparison, world.Time);
        await RestAsync(world);
    }

    private static async Task RestAsync(World world)
    {
        while (world.Store.MessagesOf(Queues.Sources).Length > 0 || !world.KeysOf("ask|").IsEmpty)
        {
            await Task.Delay(Look, world.Time);
        }

        await world.RestAsync();
    }
}
