using System.Collections.Immutable;
using MemberSync.Benchmarks.Guarding;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Micro;
using MemberSync.Benchmarks.Reporting;

namespace MemberSync.Benchmarks;

/// <summary>Runs what was asked for and shows, and when asked stores, what came of it.</summary>
internal sealed class Bench(
    ImmutableArray<IMeasurement> measurements, TimeProvider time, TextWriter output, TextWriter progress)
{
    /// <summary>0 when all was measured; 2 when a name is unknown. A missed target is a result, not a failure.</summary>
    public async Task<int> RunAsync(BenchOptions options)
    {
        if (options.Only.Except(measurements.Select(m => m.Name)).FirstOrDefault() is { } unknown)
        {
            await progress.WriteLineAsync(
                $"There is no measurement '{unknown}'; there are {string.Join(", ", measurements.Select(m => m.Name))}.");
            return 2;
        }

        if (options.IsMicro)
        {
            return MicroBench.Run();
        }

        if (options.StoresGuard)
        {
            (await new Guard(time).MeasureAsync()).Save();
            await output.WriteLineAsync($"What a change costs is stored in {Places.Guard}.");
            return 0;
        }

        var chosen = options.Only.IsEmpty ? measurements : [.. measurements.Where(m => options.Only.Contains(m.Name))];
        foreach (var measurement in options.IsDocument ? [] : chosen)
        {
            await RunAsync(measurement, options);
        }

        if (options.Writes || options.IsDocument)
        {
            Document.Write(measurements);
        }

        return 0;
    }

    private async Task RunAsync(IMeasurement measurement, BenchOptions options)
    {
        var surroundings = Surroundings.Now(time);
        var runs = Math.Min(options.Runs, measurement.MostRuns);
        var all = new Dictionary<string, List<double>>();

        // A measurement that gives the same figures every time needs no run to warm up.
        for (var run = measurement.MostRuns == 1 ? 1 : 0; run <= runs; run++)
        {
            await progress.WriteLineAsync($"{measurement.Name}: run {run} of {runs}{(run == 0 ? ", to warm up" : "")}");
            foreach (var (key, value) in await measurement.RunAsync(new Pass(run, options.IsQuick, time, progress)))
            {
                (all.TryGetValue(key, out var values) ? values : all[key] = []).Add(value);
            }
        }

        var result = Stored.Of(measurement, surroundings, all, runs);
        await output.WriteLineAsync(Table.Of(measurement, result));
        RawFigures.Write(result);
        if (options.Writes)
        {
            result.Save();
        }
    }
}
