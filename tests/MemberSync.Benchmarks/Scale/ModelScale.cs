using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Scale;

/// <summary>The same work in a store in memory, from 10,000 links to 10 million.</summary>
internal sealed class ModelScale : IMeasurement
{
    private const int Clubs = 1000;

    public string Name => "scale-model";

    public ImmutableArray<Figure> Figures { get; } = ScaleFigures.Of("1,000 connections of 10,000 members");

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var clubs = pass.IsQuick ? Clubs / 10 : Clubs;
        var costs = new List<IReadOnlyDictionary<string, StepCost>>();
        var values = new Dictionary<string, double>();
        foreach (var members in new[] { 10, 100, 1000, 10_000 })
        {
            var (cost, kept) = await MeasureAsync(clubs, members, pass);
            costs.Add(cost);
            values["links"] = (double)clubs * members;
            values["kept"] = kept;
            foreach (var (step, spent) in cost)
            {
                values[$"{step}-{members}"] = spent.Milliseconds;
                await pass.Progress.WriteLineAsync($"  {clubs} x {members}: {step} {spent}");
            }
        }

        return ScaleFigures.Values(costs[0], costs[^1]).Concat(values).ToDictionary();
    }

    private static async Task<(IReadOnlyDictionary<string, StepCost> Cost, double Kept)> MeasureAsync(
        int clubs, int members, Pass pass)
    {
        var time = new JumpTime(pass.Time);
        var store = await Crowd.PatternAsync(members, inStep: true, time);
        var counting = new CountingStore(store);
        var partner = new OneCallPartner(OneCallPartner.NoLimit, TimeSpan.Zero, time);
        var engine = new EngineParts(counting, time, partner, "bench");
        await Crowd.CopyAsync(store, clubs, engine);
        time.Stop();
        var rounds = new Rounds(engine, counting, time, clubs);
        await rounds.RunAsync(1, 2); // Rows of leases and budgets are made in the first.
        var before = Memory.Kept();
        var cost = await rounds.RunAsync(3, 5);
        return (cost, Memory.Kept() - before);
    }
}
