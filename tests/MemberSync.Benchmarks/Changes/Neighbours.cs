using System.Collections.Concurrent;
using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Rigs;
using MemberSync.Core.Members;

namespace MemberSync.Benchmarks.Changes;

/// <summary>
/// Fifteen clubs that get a new member now and then while a sixteenth is loaded as fast as the machine can, on the
/// embedded store: how long after it was told each of the fifteen's members is at the partner.
/// </summary>
internal sealed class Neighbours : IMeasurement
{
    private const int Clubs = 16;
    private const int Callers = 16;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public string Name => "neighbours";

    public int MostRuns => 3;

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("p50", "another club's new member at its partner after, p50", "ms")
        {
            Beside = "200 ms of it are the time in which wake-ups are gathered",
        },
        new("p99", "the same, p99", "ms"),
        new("most", "the same, the longest", "ms") { Target = Target.AtMost(1000) },
        new("rate", "meanwhile of the loaded club", "/s"),
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var count = pass.IsQuick || pass.Number == 0 ? 2_000 : 50_000; // A few thousand warm it up as well.
        var arrived = new ConcurrentDictionary<MemberId, long>();
        var partner = new ChainPartner(steps: 1) { Called = member => arrived[member] = pass.Time.GetTimestamp() };
        await using var disk = await Disk.OpenAsync(pass.Time);
        var rig = new Rig(disk.Store, disk.Store, pass.Time, partner, Clubs);
        await rig.SetUpAsync();
        var others = new Dictionary<MemberId, long>();
        var loading = Course.FromCallersAsync(rig, Told.NewMembers([rig.Clubs[0]], count), Callers, pass);
        for (var number = count + 1; !loading.IsCompleted; number++)
        {
            var (club, change) = Told.NewMember(rig.Clubs.RemoveAt(0), number);
            others[change.MemberId] = pass.Time.GetTimestamp();
            await rig.Intake.TakeAsync(club, change, CancellationToken.None);
            await Task.Delay(Pause, pass.Time);
        }

        var gauge = await loading;
        double[] delays =
        [
            .. others.Where(other => arrived.ContainsKey(other.Key))
                .Select(other => pass.Time.GetElapsedTime(other.Value, arrived[other.Key]).TotalMilliseconds).Order(),
        ];
        return new Dictionary<string, double>
        {
            ["p50"] = delays[delays.Length / 2],
            ["p99"] = delays[(int)(delays.Length * 0.99)],
            ["most"] = delays[^1],
            ["rate"] = gauge.PerSecond(count),
        };
    }
}
