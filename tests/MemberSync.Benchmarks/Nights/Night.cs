using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Demo.Rates;
using MemberSync.Simulation.Scenarios;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Benchmarks.Nights;

/// <summary>
/// The first load of a club at Mywellness in one night while staff go on editing, in virtual time, beside the least time
/// in which the partner's limit allows so many calls.
/// </summary>
internal sealed class Night : IMeasurement
{
    private const int Members = 10_000;
    private const int Edits = 50;

    public string Name => "night";

    public int MostRuns => 1;

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("share", "10,000 members: time taken, as a share of the bound", "")
        {
            Target = Target.AtMost(1.01), Beside = "1 is the bound: 200 calls in any 60 s of the window, 30 around its edges",
        },
        new("taken", "10,000 members: time from 21:00 UTC to the last call", "s"),
        new("bound", "the bound for as many calls of the busiest endpoint", "s"),
        new("refused", "calls that the partner refused as too many", "") { Target = Target.AtMost(0), Beside = "0" },
        new("edit", $"the last of {Edits} edits meanwhile: after the tick that it waits for", "s") { Target = Target.AtMost(60) },
        new("real", "real time that it took to simulate", "s"),
    ];

    public Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var started = pass.Time.GetTimestamp();
        NightFigures? figures = null;
        var world = new World(NightLoad.Adapt(new WorldOptions()));
        world.Run(async w => (_, figures) = await NightLoad.TellAsync(w, Members, Edits));
        var bound = TheoreticalTime.Of(figures!.BusiestCalls, NightLoad.Opening);
        return Task.FromResult<IReadOnlyDictionary<string, double>>(new Dictionary<string, double>
        {
            ["share"] = figures.Done / bound,
            ["taken"] = figures.Done.TotalSeconds,
            ["bound"] = bound.TotalSeconds,
            ["refused"] = figures.Refused,
            ["edit"] = figures.EditDelays.Max().TotalSeconds,
            ["real"] = pass.Time.GetElapsedTime(started).TotalSeconds,
        });
    }
}
