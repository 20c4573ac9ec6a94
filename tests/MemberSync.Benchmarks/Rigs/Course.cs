using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Engine.Ports;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>Runs a rig through work that is told to it, and tells what it took.</summary>
internal static class Course
{
    // Longer than any work on a busy machine; who waits longer has met a fault.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Work that lies on the queue before the clock starts, until the last of so many members is in step.</summary>
    public static async Task<Gauge> FromQueueAsync(Rig rig, IStore store, ImmutableArray<Message> told, Pass pass)
    {
        foreach (var few in told.Chunk(100))
        {
            await store.CommitAsync(new Commit(string.Empty, [], [.. few]), CancellationToken.None);
        }

        return await MeasureAsync(rig, told.Length, () => Task.CompletedTask, pass);
    }

    /// <summary>Work that so many callers bring side by side, each waiting until its change is stored.</summary>
    public static Task<Gauge> FromCallersAsync(Rig rig, ImmutableArray<Changes.Told> told, int callers, Pass pass) =>
        MeasureAsync(rig, told.Length, () => CallAsync(rig, told, callers), pass);

    /// <summary>Work that one caller brings before the workers begin, so that only one thread works at a time.</summary>
    public static async Task<Gauge> InTurnAsync(Rig rig, ImmutableArray<Changes.Told> told, TimeProvider time)
    {
        var reached = rig.Store.ExpectAsync(told.Length);
        using var stopping = new CancellationTokenSource();
        var stop = Gauge.Start(time);
        await CallAsync(rig, told, callers: 1);
        var running = rig.RunAsync(stopping.Token);
        await Task.WhenAny(reached, running).WaitAsync(Patience, time);
        var gauge = stop();
        await stopping.CancelAsync();
        await running;
        return gauge;
    }

    public static Task CallAsync(Rig rig, ImmutableArray<Changes.Told> told, int callers) => Parallel.ForEachAsync(
        told,
        new ParallelOptions { MaxDegreeOfParallelism = callers },
        async (change, token) => await rig.Intake.TakeAsync(change.Club, change.Change, token));

    private static async Task<Gauge> MeasureAsync(Rig rig, int members, Func<Task> bring, Pass pass)
    {
        var reached = rig.Store.ExpectAsync(members);
        using var stopping = new CancellationTokenSource();
        var stop = Gauge.Start(pass.Time);
        var running = rig.RunAsync(stopping.Token);
        await bring();
        await Task.WhenAny(reached, running).WaitAsync(Patience, pass.Time);
        var gauge = stop();
        await stopping.CancelAsync();
        await running;
        return gauge;
    }
}
