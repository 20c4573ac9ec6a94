using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Changes;

/// <summary>
/// What changes of a club at Mywellness cost at the storage service, counted as Azure bills: from the change that comes
/// in by the API to the last row of its result, budgets, lease, wake-ups and sweeps included. In virtual time.
/// </summary>
internal sealed class Operations : IMeasurement
{
    private const int Crowd = 30;

    private static readonly WorldOptions ByDay = new() { Start = new(2026, 4, 1, 12, 1, 0, TimeSpan.Zero) };

    public string Name => "operations";

    public int MostRuns => 1;

    public ImmutableArray<Figure> Figures { get; } =
    [
        Of("first-30", $"first send, {Crowd} members at once", 6, "4 calls to the partner"),
        Of("edit-30", $"edit, {Crowd} members at once", 6, "1 call"),
        Of("same-30", $"nothing new, {Crowd} members at once", 4, "no call"),
        Of("first-1", "first send of one member alone", null, "4 calls; sweeps while it waits included"),
        Of("edit-1", "edit of one member alone", null, "1 call; 15 minutes of waiting with their sweeps included"),
        Of("same-1", "nothing new of one member alone", 4, "no call"),
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        await Task.CompletedTask;
        var values = new Dictionary<string, double>();
        foreach (var members in new[] { 1, Crowd })
        {
            values[$"first-{members}"] = Count(members, _ => Task.CompletedTask, w => CreateAsync(w, members));
            values[$"edit-{members}"] = Count(members, w => CreateAsync(w, members), w => EditAsync(w, members, "Agnes "));
            values[$"same-{members}"] = Count(members, w => CreateAsync(w, members), w => EditAsync(w, members, ""));
        }

        return values;
    }

    /// <summary>The operations of each of so many changes, without those of what came before.</summary>
    private static double Count(int changes, Func<World, Task> before, Func<World, Task> counted)
    {
        var world = new World(ByDay);
        world.Run(async w =>
        {
            await before(w);
            w.Store.Counts = new OperationCounts();
            await counted(w);
        });
        return (double)world.Store.Counts.Total / changes;
    }

    private static async Task CreateAsync(World world, int members)
    {
        for (var number = 1; number <= members; number++)
        {
            await world.Source.CreateAsync(number);
        }

        await world.RestAsync();
    }

    private static async Task EditAsync(World world, int members, string title)
    {
        for (var number = 1; number <= members; number++)
        {
            await world.Source.EditAsync(number, member => member with { FirstName = title + member.FirstName });
        }

        await world.RestAsync();
    }

    private static Figure Of(string key, string what, double? most, string calls) => new(key, what, "")
    {
        Target = most is { } target ? Target.AtMost(target) : Target.None,
        Beside = $"{calls}. Durable Functions: 7 with one activity, 15 with three",
    };
}
