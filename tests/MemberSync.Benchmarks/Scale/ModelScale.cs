using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Scale;

/// <summary>The same work in a store in memory, from 10,000 links to 10 million.</summary>
internal sealed class ModelScale : IMeasurement
{
    private const int Clubs = 1000;

    public string Name => "scale-model";

    public int MostRuns => 3;

    public ImmutableArray<Figure> Figures { get; } = ScaleFigures.Of("1,000 connections of 10,000 members");

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var clubs = pass.IsQuick ? Clubs / 10 : Clubs;
        return await Sizes.RunAsync(clubs, pass, members => MeasureAsync(clubs, members, pass));
    }

    private static async Task<Measured> MeasureAsync(int clubs, int members, Pass pass)
    {
        var time = new JumpTime(pass.Time);
        var store = await Crowd.PatternAsync(members, inStep: true, time);
        var counting = new CountingStore(store);
        var partner = new OneCallPartner(OneCallPartner.NoLimit, TimeSpan.Zero, time);
        var engine = new EngineParts(counting, time, partner, "bench");
        await Crowd.CopyAsync(store, clubs, engine);
        time.Stop();
        return await Measured.OfAsync(new Rounds(engine, counting, time, clubs));
    }
}
