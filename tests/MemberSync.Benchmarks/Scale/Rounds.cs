using MemberSync.Core.Links;
using MemberSync.Engine.Wakes;

namespace MemberSync.Benchmarks.Scale;

/// <summary>
/// Rounds of a quarter of an hour in which one member of each connection is edited: the same work, however many members
/// there are. Ten members of each take turns.
/// </summary>
internal sealed class Rounds(EngineParts engine, CountingStore store, JumpTime time, int connections)
{
    public const string Sweep = "sweep";
    public const string Intake = "intake";
    public const string Tick = "tick";
    public const string Work = "work";
    public const string Census = "census";

    private const int Edited = 10;
    private const int Counted = 9;

    // Short enough that most parts of a step come between two collections of garbage.
    private const int Part = 100;

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, List<StepCost>> _costs = [];
    private int _round;

    /// <summary>
    /// Has the code compiled, rows of leases and budgets made, and those pages split where the load left no room.
    /// </summary>
    public Task WarmUpAsync() => RepeatAsync(Edited, RoundAsync);

    /// <summary>What each part of each step cost for one connection.</summary>
    public async Task<IReadOnlyDictionary<string, List<StepCost>>> RunAsync()
    {
        _costs.Clear();
        await RepeatAsync(Counted, async () =>
        {
            // Otherwise one begins on another thread in some rounds, and counts in whatever goes on meanwhile.
            GC.Collect();
            await RoundAsync();
        });
        return _costs;
    }

    private static async Task RepeatAsync(int times, Func<Task> act)
    {
        for (var time = 0; time < times; time++)
        {
            await act();
        }
    }

    private async Task RoundAsync()
    {
        _round++;
        await AddAsync(Sweep, connections, () => engine.Sweep.RunAsync(CancellationToken.None));
        await EachAsync(Intake, club =>
            engine.Intake.TakeAsync(Crowd.Club(club), Crowd.Change(1 + (_round % Edited), _round), CancellationToken.None));
        time.Jump(Quarter);
        await AddAsync(Tick, connections, () => engine.Sweep.RunAsync(DueClass.Resync, CancellationToken.None));
        await EachAsync(Work, club =>
            engine.Dispatcher.RunAsync(new WakeMessage(Crowd.Club(club), Crowd.Connection), CancellationToken.None));
        await AddAsync(Census, connections, () => engine.Census.CountAsync(CancellationToken.None));
    }

    private async Task EachAsync(string step, Func<int, Task> act)
    {
        foreach (var clubs in Enumerable.Range(1, connections).Chunk(Part))
        {
            await AddAsync(step, clubs.Length, async () =>
            {
                foreach (var club in clubs)
                {
                    await act(club);
                }
            });
        }
    }

    private async Task AddAsync(string step, int of, Func<Task> act)
    {
        var (operations, rows) = store.Counts;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var collections = GC.CollectionCount(0);
        var processor = Environment.CpuUsage.TotalTime;
        await act();
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
        var collected = GC.CollectionCount(0) > collections;
        var kibibytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1024.0;
        var (more, moreRows) = store.Counts;
        var cost = new StepCost(more - operations, moreRows - rows, spent, kibibytes) { Collected = collected };
        (_costs.TryGetValue(step, out var costs) ? costs : _costs[step] = []).Add(cost / of);
    }
}
