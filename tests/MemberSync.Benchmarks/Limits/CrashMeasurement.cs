using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Peers;

namespace MemberSync.Benchmarks.Limits;

/// <summary>
/// Every worker is killed in the middle of the second burst of calls and started again two seconds later: what the
/// partner then holds, and what it was told twice.
/// </summary>
internal sealed class CrashMeasurement : IMeasurement
{
    private const int People = 4 * Work.Limit;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Down = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly ImmutableArray<(string Key, string What)> Lines =
    [
        ("hub-1", "MemberSync, 1 process, embedded store"),
        ("hub-2", "MemberSync, 2 processes, storage emulator"),
        ("bullmq-wide-2", "BullMQ, 30 in 61.5 s, 2 workers"),
        ("reservoir-wide-1", "Bottleneck, reservoir of 30 each 61.5 s, 1 process"),
    ];

    public string Name => "crash";

    public int MostRuns => 1;

    public ImmutableArray<Figure> Figures { get; } = [.. Lines.SelectMany(line => FiguresOf(line.Key, line.What))];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        // So slow that many calls are under way when the workers die.
        await using var stage = await LimitStage.OpenAsync(pass, Name, latency: 1000);
        await PeerScripts.InstallAsync(stage.Folder);
        var contenders = Contenders(stage).ToList();
        try
        {
            var all = new List<Task<IReadOnlyDictionary<string, double>>>();
            foreach (var contender in contenders)
            {
                all.Add(PlayAsync(stage, contender, pass));
                await Task.Delay(Apart, pass.Time);
            }

            var values = await Task.WhenAll(all);
            return values.SelectMany(of => of).ToDictionary();
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
        var target = Hub.Is(key) ? Target.AtMost(0) : Target.None;
        yield return new Figure($"{key}-lost", $"{what}: people who never arrived, of {People}", "") { Target = target };
        yield return new Figure($"{key}-twice", $"{what}: people created a second time", "") { Target = target };
        yield return new Figure($"{key}-refused", $"{what}: calls refused as too many", "") { Target = target };
        yield return new Figure($"{key}-resumed", $"{what}: from the kill to the next call that is taken", "s");
    }

    private static IEnumerable<Contender> Contenders(LimitStage stage) =>
        Lines.Where(line => stage.Redis is not null || Hub.Is(line.Key)).Select(line => Contender.Of(line.Key));

    private static async Task<IReadOnlyDictionary<string, double>> PlayAsync(LimitStage stage, Contender contender, Pass pass)
    {
        await contender.StartAsync(stage, new Work(People));
        await UntilAsync(stage, () => Books.Of(stage.Partner, contender.Key).Accepted >= Work.Limit + 5);
        await contender.KillAsync();
        var killed = stage.Time.GetUtcNow();
        await Task.Delay(Down, pass.Time);
        var values = new Dictionary<string, double>();
        if (contender.Remembers)
        {
            var before = Books.Of(stage.Partner, contender.Key).Accepted;
            await contender.RestartAsync();
            await UntilAsync(stage, () => Books.Of(stage.Partner, contender.Key).Accepted > before);
            values[$"{contender.Key}-resumed"] = (stage.Time.GetUtcNow() - killed).TotalSeconds;
            await UntilAsync(stage, () => Accounts(stage, contender).Length == People);
        }

        var books = Books.Of(stage.Partner, contender.Key);
        var accounts = Accounts(stage, contender);
        values[$"{contender.Key}-lost"] = People - accounts.Length;
        values[$"{contender.Key}-twice"] = accounts.Sum(created => created - 1);
        values[$"{contender.Key}-refused"] = books.Refused;
        await pass.Progress.WriteLineAsync($"{contender.Key}: {books}, {string.Join(", ", values)}");
        return values;
    }

    // Or in vain: what never comes is a result too.
    private static async Task UntilAsync(LimitStage stage, Func<bool> holds)
    {
        var until = stage.Time.GetUtcNow() + Patience;
        while (!holds() && stage.Time.GetUtcNow() < until)
        {
            await Task.Delay(LookAgain, stage.Real);
        }
    }

    // How often each person was created.
    private static ImmutableArray<int> Accounts(LimitStage stage, Contender contender)
    {
        stage.Partner.TryGetAccounts(contender.Key, out var accounts);
        return [.. accounts!.Accounts.Select(account => account.CreateCalls)];
    }
}
