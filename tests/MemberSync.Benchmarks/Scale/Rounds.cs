using MemberSync.Engine.Wakes;
using MemberSync.Core.Links;

namespace MemberSync.Benchmarks.Scale;

/// <summary>
/// Rounds of a quarter of an hour in which one member of each connection is edited: the same work, however many members
/// there are.
/// </summary>
internal sealed class Rounds(EngineParts engine, CountingStore store, JumpTime time, int connections)
{
    public const string Sweep = "sweep";
    public const string Intake = "intake";
    public const string Tick = "tick";
    public const string Work = "work";
    public const string Census = "census";

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    /// <summary>The cost of each step for one connection, on average over the rounds.</summary>
    public async Task<IReadOnlyDictionary<string, StepCost>> RunAsync(int first, int rounds)
    {
        var costs = new Dictionary<string, StepCost>();
        for (var round = first; round < first + rounds; round++)
        {
            await AddAsync(costs, Sweep, () => engine.Sweep.RunAsync(CancellationToken.None));
            await AddAsync(costs, Intake, () => EachAsync(club =>
                engine.Intake.TakeAsync(Crowd.Club(club), Crowd.Change(1 + (round % 10), round), CancellationToken.None)));
            time.Jump(Quarter);
            await AddAsync(costs, Tick, () => engine.Sweep.RunAsync(DueClass.Resync, CancellationToken.None));
            await AddAsync(costs, Work, () => EachAsync(club =>
                engine.Dispatcher.RunAsync(new WakeMessage(Crowd.Club(club), Crowd.Connection), CancellationToken.None)));
            await AddAsync(costs, Census, () => engine.Census.CountAsync(CancellationToken.None));
        }

        return costs.ToDictionary(cost => cost.Key, cost => cost.Value / rounds);
    }

    private async Task EachAsync(Func<int, Task> act)
    {
        for (var club = 1; club <= connections; club++)
        {
            await act(club);
        }
    }

    private async Task AddAsync(Dictionary<string, StepCost> costs, string step, Func<Task> act)
    {
        var (operations, rows) = store.Counts;
        var processor = Environment.CpuUsage.TotalTime;
        await act();
        var spent = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;
        var (more, moreRows) = store.Counts;
        var cost = new StepCost(more - operations, moreRows - rows, spent) / connections;
        costs[step] = costs.GetValueOrDefault(step) + cost;
    }
}
