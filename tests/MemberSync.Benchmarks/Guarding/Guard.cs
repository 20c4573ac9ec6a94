using System.Collections.Immutable;
using MemberSync.Benchmarks.Changes;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Guarding;

/// <summary>Measures what <see cref="GuardFigures"/> holds.</summary>
internal sealed class Guard(TimeProvider time)
{
    private const int Few = 2_000;
    private const int Many = 10_000;
    private const int Tries = 5;

    public async Task<GuardFigures> MeasureAsync() =>
        new(await OperationsAsync(), await KibibytesAsync(), await ProcessorAsync());

    public async Task<ImmutableSortedDictionary<string, double>> OperationsAsync() =>
        (await new Operations().RunAsync(new Pass(1, IsQuick: false, time, TextWriter.Null))).ToImmutableSortedDictionary();

    /// <summary>The least of several, because caches and pools fill as they go.</summary>
    public Task<ImmutableSortedDictionary<string, double>> KibibytesAsync() =>
        LeastAsync(Few, gauge => gauge.KibibytesEach(Few));

    /// <summary>The least of several, because compiling and other work on the machine only ever add.</summary>
    public async Task<ImmutableSortedDictionary<string, double>> ProcessorAsync()
    {
        var least = await LeastAsync(Many, gauge => gauge.MillisecondsEach(Many));
        var calibration = Enumerable.Range(0, Tries).Min(_ => Calibration.Measure());
        return least.ToImmutableSortedDictionary(figure => figure.Key, figure => figure.Value / calibration);
    }

    private async Task<ImmutableSortedDictionary<string, double>> LeastAsync(int changes, Func<Gauge, double> figure)
    {
        var costs = new List<Cost>();
        for (var i = 0; i < Tries; i++)
        {
            costs.Add(await Cost.MeasureAsync(time, changes));
        }

        return ImmutableSortedDictionary<string, double>.Empty
            .Add("first send", costs.Min(cost => figure(cost.FirstSend)))
            .Add("nothing new", costs.Min(cost => figure(cost.NothingNew)));
    }
}
