using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Testing.Storage;

namespace MemberSync.Benchmarks.Changes;

/// <summary>Members who are told again as they are known and in step: the most frequent change of all.</summary>
internal sealed class NoChange : IMeasurement
{
    private const int Clubs = 16;
    private const int Callers = 2;

    public string Name => "no-change";

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("rate", "changes without news a second", "/s"),
        new("cpu", "processor time of each", "ms"),
        new("bytes", "memory asked for by each", "KiB"),
        new("operations", "storage operations of each", "")
        {
            Target = Target.AtMost(4), Beside = "Durable Functions: 7 for an orchestration of one activity",
        },
        new("calls", "calls to the partner of each", "") { Target = Target.AtMost(0), Beside = "0" },
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var count = pass.IsQuick ? 2_000 : 20_000;
        var store = new ModelStore(pass.Time);
        var rig = new Rig(store, store, pass.Time, new ChainPartner(steps: 1), Clubs);
        await rig.SetUpAsync();
        await Course.FromCallersAsync(rig, Told.NewMembers(rig.Clubs, count), Callers, pass);
        var calls = rig.Partner.Calls;
        store.Counts = new OperationCounts();
        var again = Told.NothingNew(rig.Clubs, count);
        var stop = Gauge.Start(pass.Time);
        await Course.CallAsync(rig, again, Callers);
        var gauge = stop();
        return new Dictionary<string, double>
        {
            ["rate"] = gauge.PerSecond(count),
            ["cpu"] = gauge.MillisecondsEach(count),
            ["bytes"] = gauge.KibibytesEach(count),
            ["operations"] = (double)store.Counts.Total / count,
            ["calls"] = (double)(rig.Partner.Calls - calls) / count,
        };
    }
}
