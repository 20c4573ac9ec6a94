using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;

namespace MemberSync.Benchmarks.Changes;

/// <summary>
/// New members on the embedded store. Each caller hears that its change was taken once it is on the disk, and waits for
/// that before it brings the next; the clock stops when the last member's answer from the partner is on the disk too.
/// </summary>
internal sealed class OneChangeOnDisk : IMeasurement
{
    private const int Clubs = 16;
    private const int Callers = 64;

    public string Name => "one-change-sqlite";

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("rate", $"changes a second, {Callers} callers side by side", "/s")
        {
            Target = Target.AtLeast(1500), Beside = "Grouparoo: 25/s with 5 workers. Microsoft Entra: 0.2 to 1.7/s",
        },
        new("cpu", "processor time of a change", "ms"),
        new("bytes", "memory asked for by a change", "KiB"),
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var count = pass.IsQuick ? 1_000 : 10_000;
        await using var disk = await Disk.OpenAsync(pass.Time);
        var rig = new Rig(disk.Store, disk.Store, pass.Time, new ChainPartner(steps: 1), Clubs);
        await rig.SetUpAsync();
        var gauge = await Course.FromCallersAsync(rig, Told.NewMembers(rig.Clubs, count), Callers, pass);
        return new Dictionary<string, double>
        {
            ["rate"] = gauge.PerSecond(count),
            ["cpu"] = gauge.MillisecondsEach(count),
            ["bytes"] = gauge.KibibytesEach(count),
        };
    }
}
