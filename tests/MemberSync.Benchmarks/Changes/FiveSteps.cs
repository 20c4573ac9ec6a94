using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Changes;

/// <summary>
/// Members of whom a partner is told by five calls, one after the other, each stored before the next; the partner answers
/// at once and the store is as far away as in the cloud. One process.
/// </summary>
internal sealed class FiveSteps : IMeasurement
{
    private const int Steps = 5;
    private const int Clubs = 16;

    public string Name => "five-steps";

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("rate", "lifecycles of five durable steps a second", "/s")
        {
            Target = Target.AtLeast(200),
            Beside = "Durable Functions, five activities in a row, one node of 2 cores: 45/s on Azure Storage, 171/s on Netherite",
        },
        new("cpu", "processor time of a lifecycle", "ms"),
        new("bytes", "memory asked for by a lifecycle", "KiB"),
        new("operations", "storage operations of a lifecycle", "")
        {
            Beside = "Durable Functions: 23 for five activities, reckoned from the published 15 for three",
        },
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var count = pass.IsQuick ? 500 : 5_000;
        var near = new ModelStore(pass.Time);
        var store = new LatentStore(near, near, pass.Time, new SeededRandom((ulong)pass.Number).Fork("latency"));
        var rig = new Rig(store, store, pass.Time, new ChainPartner(Steps), Clubs);
        await rig.SetUpAsync();
        near.Counts = new OperationCounts();
        var messages = Told.NewMembers(rig.Clubs, count).Select(told => told.Message());
        var gauge = await Course.FromQueueAsync(rig, near, [.. messages], pass);
        return new Dictionary<string, double>
        {
            ["rate"] = gauge.PerSecond(count),
            ["cpu"] = gauge.MillisecondsEach(count),
            ["bytes"] = gauge.KibibytesEach(count),
            ["operations"] = (double)near.Counts.Total / count,
        };
    }
}
