using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Scenarios;

/// <summary>A class whose bookings come, move and go, told in part twice and too late: the seats are the source's.</summary>
internal static class ClassStory
{
    private const int Guests = 4;

    // Shortly before the class, so that its metrics are fetched too before long.
    private static readonly DateTimeOffset Start = new(2026, 4, 2, 5, 10, 0, TimeSpan.Zero);

    public static WorldOptions Adapt(WorldOptions options) =>
        options with { Partners = [SpiviPort.Open], Start = Start };

    public static async Task<Verdict> TellAsync(World world)
    {
        var source = Busy();
        for (var number = 0; number < Guests; number++)
        {
            await world.Source.CreateAsync(number);
        }

        // The first booking again at the end: by then it is old. The cancellation comes before the moves.
        var changes = source.Changes;
        foreach (var change in changes.Take(1 + Guests).Append(changes[^1]).Concat(changes.Skip(1 + Guests)).Append(changes[1]))
        {
            await world.SendAsync(change);
            await Task.Delay(TimeSpan.FromSeconds(1), world.Time);
        }

        await Task.Delay(TimeSpan.FromMinutes(30), world.Time);
        var seats = ((SpiviPort)world.Partner.Port).Seats;
        await world.RestAsync();
        return (await Invariants.CheckAsync(world)).Expect(
            seats == source.Truth, $"The seats are the source's: '{seats}' are not '{source.Truth}'");
    }

    private static ClassSource Busy()
    {
        var source = new ClassSource(classes: 1, Guests, new SeededRandom(1));
        source.TellClass(0);
        for (var guest = 0; guest < Guests; guest++)
        {
            source.Book(0);
        }

        source.Move(0);
        source.Move(0);
        source.Cancel(0);
        return source;
    }
}
