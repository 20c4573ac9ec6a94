using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Peers;

namespace MemberSync.Benchmarks.Limits;

/// <summary>How much of a partner's limit is used, and by how much it is overstepped, while people wait.</summary>
internal sealed class LimitMeasurement : IMeasurement
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Longer = TimeSpan.FromMinutes(1.5);

    private static readonly ImmutableArray<(string Key, string What)> Lines =
    [
        ("hub-1", "MemberSync, 1 process, embedded store"),
        ("hub-2", "MemberSync, 2 processes, storage emulator"),
        ("hub-4", "MemberSync, 4 processes, storage emulator"),
        ("bullmq-1", "BullMQ, 30 in 60 s, 1 worker"),
        ("bullmq-2", "BullMQ, 30 in 60 s, 2 workers"),
        ("bullmq-4", "BullMQ, 30 in 60 s, 4 workers"),
        ("bullmq-wide-1", "BullMQ, 30 in 61.5 s, 1 worker"),
        ("bullmq-wide-2", "BullMQ, 30 in 61.5 s, 2 workers"),
        ("bullmq-wide-4", "BullMQ, 30 in 61.5 s, 4 workers"),
        ("reservoir-1", "Bottleneck, reservoir of 30 each 60 s, 1 process"),
        ("reservoir-2", "Bottleneck, reservoir of 30 each 60 s, 2 processes over Redis"),
        ("reservoir-4", "Bottleneck, reservoir of 30 each 60 s, 4 processes over Redis"),
        ("reservoir-wide-1", "Bottleneck, reservoir of 30 each 61.5 s, 1 process"),
        ("reservoir-wide-4", "Bottleneck, reservoir of 30 each 61.5 s, 4 processes over Redis"),
        ("spaced-1", "Bottleneck, 2 s between calls, 1 process"),
        ("naive-1", "12 calls side by side, waits after a 429, 1 process"),
    ];

    public string Name => "limits";

    public int MostRuns => 1;

    public ImmutableArray<Figure> Figures { get; } =
    [
        .. Lines.SelectMany(line => FiguresOf(line.Key, line.What)),
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        await using var stage = await LimitStage.OpenAsync(pass, Name, latency: 100);
        await PeerScripts.InstallAsync(stage.Folder);
        var work = new Work(Work.Limit * (pass.IsQuick ? 5 : 11));
        var contenders = Contenders(stage).ToList();
        try
        {
            var all = new List<Task<Books?>>();
            foreach (var contender in contenders)
            {
                all.Add(PlayAsync(stage, contender, work, pass));
                await Task.Delay(Apart, pass.Time); // So that their bursts do not meet.
            }

            var books = await Task.WhenAll(all);
            return contenders.Zip(books).SelectMany(pair => Values(pair.First.Key, pair.Second)).ToDictionary();
        }
        finally
        {
            foreach (var contender in contenders)
            {
                await contender.DisposeAsync();
            }
        }
    }

    private static IEnumerable<Figure> FiguresOf(string key, string what)
    {
        var isHub = Hub.Is(key);
        yield return new Figure($"{key}-used", $"{what}: limit used", "%")
        {
            Target = isHub ? Target.AtLeast(99) : Target.None,
        };
        yield return new Figure($"{key}-refused", $"{what}: calls refused as too many", "")
        {
            Target = isHub ? Target.AtMost(0) : Target.None,
        };
    }

    private static IEnumerable<Contender> Contenders(LimitStage stage) =>
        Lines.Where(line => stage.Redis is not null || Hub.Is(line.Key)).Select(line => Contender.Of(line.Key));

    // Null: it could not be brought to work, which must not cost the others their run.
    private static async Task<Books?> PlayAsync(LimitStage stage, Contender contender, Work work, Pass pass)
    {
        try
        {
            await contender.StartAsync(stage, work);
        }
        catch (Exception fault) when (fault is TimeoutException or HttpRequestException or InvalidOperationException)
        {
            await pass.Progress.WriteLineAsync($"{contender.Key} is left out: {fault.Message}");
            return null;
        }

        var until = stage.Time.GetUtcNow() + (work.Bound * 1.25) + Longer;
        while (Books.Of(stage.Partner, contender.Key).Accepted < work.People && stage.Time.GetUtcNow() < until)
        {
            await Task.Delay(LookAgain, stage.Time);
        }

        var books = Books.Of(stage.Partner, contender.Key);
        await pass.Progress.WriteLineAsync($"{contender.Key}: {books}, {books.Used:F1} % used");
        return books;
    }

    private static IEnumerable<KeyValuePair<string, double>> Values(string key, Books? books) => books is null ? [] :
    [
        new($"{key}-used", books.Used),
        new($"{key}-refused", books.Refused),
        new($"{key}-worst-60s", books.Worst),
        new($"{key}-worst-minute", books.WorstOnTheClock),
        new($"{key}-accepted", books.Accepted),
        new($"{key}-seconds", books.Took.TotalSeconds),
    ];
}
