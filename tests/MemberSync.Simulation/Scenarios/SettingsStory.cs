using MemberSync.Core.Clubs;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Scenarios;

/// <summary>
/// An operator edits the settings while members are on their way: the filter, the options, and off and on again.
/// </summary>
internal static class SettingsStory
{
    private const int Members = 6;

    public static WorldOptions Adapt(WorldOptions options) =>
        options with { Start = new DateTimeOffset(2026, 4, 1, 21, 5, 0, TimeSpan.Zero) };

    public static async Task<Verdict> TellAsync(World world)
    {
        for (var number = 1; number <= Members; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(700), world.Time); // The first calls are under way.
        await world.ChangeConnectionAsync(c => c with { Filter = MemberFilter.Everybody with { Tags = ["#Yoga"] } });
        await world.Source.EditAsync(1, member => member with { Tags = ["#Yoga"] });
        await Task.Delay(TimeSpan.FromSeconds(3), world.Time);
        await world.ChangeConnectionAsync(c => c with { Enabled = false });
        await world.Source.EditAsync(2, member => member with { Email = "new@example.org" });
        await world.Source.CreateAsync(Members + 1);
        await Task.Delay(TimeSpan.FromSeconds(30), world.Time);
        await world.ChangeConnectionAsync(c => c with
        {
            Enabled = true,
            Filter = MemberFilter.Everybody,
            Options = c.Options with { ResyncMinutes = 5, WelcomeEmail = false },
        });
        await world.Source.EditAsync(3, member => member with { Email = "newer@example.org" });
        await world.SettleAsync();
        return await Invariants.CheckAsync(world);
    }
}
