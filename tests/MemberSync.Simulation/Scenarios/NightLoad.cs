using MemberSync.Engine.Reviews;
using MemberSync.Simulation.Checks;
using MemberSync.Simulation.Worlds;
using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Scenarios;

/// <summary>
/// A whole club is switched on in the evening, with bulk in the window only, and staff go on editing members while the
/// load runs.
/// </summary>
public static class NightLoad
{
    public static readonly DateTimeOffset SwitchedOn = new(2026, 4, 1, 18, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Opening = SwitchedOn.AddHours(3);

    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstEdit = TimeSpan.FromMinutes(1.5);
    private static readonly TimeSpan LastEdit = TimeSpan.FromMinutes(44.5);

    /// <summary>A world in which the club's members are known and nothing is sent yet.</summary>
    public static WorldOptions Adapt(WorldOptions options) =>
        options with { Start = SwitchedOn.AddMinutes(-5), ConnectionEnabled = false };

    /// <returns>What came of it, and the figures of the partner's books.</returns>
    public static async Task<(Verdict Verdict, NightFigures Figures)> TellAsync(World world, int members, int edits)
    {
        for (var number = 1; number <= members; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await world.UntilAsync(SwitchedOn);
        await world.EnableConnectionAsync(Review.Start(World.Club, World.Connection));
        var delays = new Dictionary<StaffEdit, TimeSpan>();
        var waiting = new Dictionary<StaffEdit, DateTimeOffset>();
        world.Partner.Witness = (request, _) => Note(request, world.Time.GetUtcNow(), waiting, delays);
        await EditAsync(world, members, edits, waiting);
        await world.SettleAsync();
        return (await Invariants.CheckAsync(world), Figures(world, [.. delays.Values]));
    }

    private static async Task EditAsync(
        World world, int members, int edits, Dictionary<StaffEdit, DateTimeOffset> waiting)
    {
        var random = new SeededRandom(1).Fork("staff");
        var block = members / edits; // Another member each time, from all over the club, sent already or not.
        var order = Enumerable.Range(0, edits).OrderBy(_ => random.NextBits()).ToList();
        for (var number = 0; number < edits; number++)
        {
            await world.UntilAsync(Opening + FirstEdit + ((LastEdit - FirstEdit) * number / edits));
            var edit = new StaffEdit(number);
            waiting[edit] = NextTick(world.Time.GetUtcNow());
            await world.Source.EditAsync(1 + (order[number] * block) + random.Next(block), edit.Apply);
        }
    }

    private static void Note(
        SimRequest request,
        DateTimeOffset now,
        Dictionary<StaffEdit, DateTimeOffset> waiting,
        Dictionary<StaffEdit, TimeSpan> delays)
    {
        foreach (var (edit, tick) in waiting)
        {
            if (request.Body.Contains(edit.Trace, StringComparison.Ordinal))
            {
                waiting.Remove(edit);
                delays[edit] = now - tick;
            }
        }
    }

    private static NightFigures Figures(World world, IReadOnlyCollection<TimeSpan> delays)
    {
        var calls = world.Mywellness.Calls;
        var actions = calls.Actions.Where(action => action.Key != MywellnessAction.AccessIntegration).ToList();
        return new NightFigures(
            actions.Max(action => action.Value.Total),
            actions.Max(action => action.Value.Rate.LastArrival)!.Value - Opening,
            actions.Min(action => action.Value.Rate.FirstArrival)!.Value - Opening,
            calls.RejectedForRate,
            delays);
    }

    private static DateTimeOffset NextTick(DateTimeOffset now) =>
        new(((now.UtcTicks / Tick.Ticks) + 1) * Tick.Ticks, TimeSpan.Zero);
}
