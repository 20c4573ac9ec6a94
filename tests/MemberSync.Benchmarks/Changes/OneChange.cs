using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Changes;

/// <summary>New members through the whole engine, with nothing to wait for: what a change costs the processor.</summary>
internal sealed class OneChange : IMeasurement
{
    private const int Clubs = 16;

    public string Name => "one-change";

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("rate", "changes a second", "/s")
        {
            Target = Target.AtLeast(5000), Beside = "Grouparoo: 25/s with 5 workers. Microsoft Entra: 0.2 to 1.7/s",
        },
        new("cpu", "processor time of a change", "ms")
        {
            Target = Target.AtMost(0.3), Beside = "5,000/s on two cores leave 0.4 ms",
        },
        new("bytes", "memory asked for by a change", "KiB"),
        new("operations", "storage operations of a change, its message on the queue of changes included", "")
        {
            Beside = "Durable Functions: 7 for an orchestration of one activity, 15 for three, its start not counted",
        },
        new("calls", "calls to the partner of a change", "") { Target = Target.AtMost(1), Beside = "1" },
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var count = pass.IsQuick ? 2_000 : 20_000;
        var store = new ModelStore(pass.Time);
        var rig = new Rig(store, store, pass.Time, new ChainPartner(steps: 1), Clubs);
        await rig.SetUpAsync();
        store.Counts = new OperationCounts();
        var messages = Told.NewMembers(rig.Clubs, count).Select(told => told.Message());
        var gauge = await Course.FromQueueAsync(rig, store, [.. messages], pass);
        return new Dictionary<string, double>
        {
            ["rate"] = gauge.PerSecond(count),
            ["cpu"] = gauge.MillisecondsEach(count),
            ["bytes"] = gauge.KibibytesEach(count),
            ["operations"] = (double)store.Counts.Total / count, // Putting the message on the queue included.
            ["calls"] = (double)rig.Partner.Calls / count,
        };
    }
}
