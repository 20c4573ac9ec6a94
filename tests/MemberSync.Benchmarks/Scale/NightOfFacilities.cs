using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Benchmarks.Limits;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Core.Dispatch;
using MemberSync.Simulation.Threads;
using MemberSync.Simulators.Rates;
using MemberSync.Testing.Time;

namespace MemberSync.Benchmarks.Scale;

/// <summary>
/// A thousand facilities are loaded in one night, in virtual time: how much later than its own limit allows each is done,
/// with one, two and four processes on one store.
/// </summary>
internal sealed class NightOfFacilities : IMeasurement
{
    private const int Members = 500;
    private const int NightLimit = 200;

    private static readonly DateTimeOffset Start = new(2026, 4, 1, 21, 30, 0, TimeSpan.Zero);
    private static readonly TimeSpan CallLatency = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(5);
    private static readonly ImmutableArray<int> Processes = [1, 2, 4];

    public string Name => "night-of-facilities";

    public int MostRuns => 1;

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("bound", "the limit's own time for a facility: 500 calls, 200 in a minute", "s"),
        .. Processes.SelectMany(FiguresOf),
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var facilities = pass.IsQuick ? 100 : 1000;
        var values = new Dictionary<string, double> { ["bound"] = Bound.TotalSeconds };
        foreach (var processes in Processes)
        {
            var started = pass.Time.GetTimestamp();
            var calls = Night(facilities, processes);
            var done = calls.Select(of => (of.LastArrival!.Value - Start).TotalSeconds).Order().ToArray();
            values[$"{processes}-median"] = done[done.Length / 2];
            values[$"{processes}-last"] = done[^1];
            values[$"{processes}-first"] = calls.Max(of => (of.FirstArrival!.Value - Start).TotalSeconds);
            values[$"{processes}-worst"] = calls.Max(of => of.WorstIn60sNight);
            await pass.Progress.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {facilities} facilities, {processes} processes: {done[0]:F1} to {done[^1]:F1} s, median {done[done.Length / 2]:F1} s, in {pass.Time.GetElapsedTime(started).TotalSeconds:F0} s"));
        }

        return values;
    }

    // Two full bursts, each a minute before the next, and the rest at once.
    private static TimeSpan Bound => Work.Window * ((Members - 1) / NightLimit);

    private static IEnumerable<Figure> FiguresOf(int processes)
    {
        var with = $"1,000 facilities, {processes} {(processes == 1 ? "process" : "processes")}";
        yield return new Figure($"{processes}-median", $"{with}: half of the facilities are done after", "s");
        yield return new Figure($"{processes}-last", $"{with}: the last facility is done after", "s");
        yield return new Figure($"{processes}-first", $"{with}: the last facility has its first call after", "s");
        yield return new Figure($"{processes}-worst", $"{with}: most calls of a facility in any 60 s", "") { Target = Target.AtMost(NightLimit) };
    }

    private static IReadOnlyCollection<RateFigures> Night(int facilities, int processes)
    {
        var time = new SimulatedTime(Start);
        var rule = new SlidingRate(
            30, NightLimit, Window.Night, Work.Window, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5))
        {
            CallTimeout = TimeSpan.FromSeconds(10),
        };
        var partner = new OneCallPartner(rule, CallLatency, time);
        new VirtualThread(time).Run(
            async () =>
            {
                var store = await Crowd.PatternAsync(Members, inStep: false, time);
                var engines = Enumerable.Range(1, processes).Select(i => new EngineParts(store, time, partner, $"hub{i}")).ToList();
                await Crowd.CopyAsync(store, facilities, engines[0]);
                store.Faults = new SlowStore();
                foreach (var engine in engines)
                {
                    _ = engine.AnswerAsync(store, CancellationToken.None);
                }

                await engines[0].Sweep.RunAsync(CancellationToken.None);
                while (partner.Calls.Sum(of => (long)of.Arrivals) < (long)facilities * Members)
                {
                    await Task.Delay(Work.Window / 60, time);
                }
            },
            Start + Patience);
        return partner.Calls;
    }
}
