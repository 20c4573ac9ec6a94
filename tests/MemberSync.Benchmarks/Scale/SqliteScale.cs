using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Storage.Sqlite;
using MemberSync.Testing.Chance;

namespace MemberSync.Benchmarks.Scale;

/// <summary>The same work on the embedded store, from 1,000 links to a million.</summary>
internal sealed class SqliteScale : IMeasurement
{
    private const int Clubs = 100;

    public string Name => "scale-sqlite";

    public int MostRuns => 1;

    public ImmutableArray<Figure> Figures { get; } =
    [
        .. ScaleFigures.Of("100 connections of 10,000 members"),
        new("load", "rows a second of the load", "/s"),
        new("size", "size of the database, a million links", "MiB"),
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var clubs = pass.IsQuick ? Clubs / 10 : Clubs;
        var values = new Dictionary<string, double>();
        await MeasureAsync(clubs, 10, pass, values); // Warms up, and is not counted.
        var grown = await Sizes.RunAsync(clubs, pass, members => MeasureAsync(clubs, members, pass, values));
        return grown.Concat(values).ToDictionary();
    }

    private static async Task<Measured> MeasureAsync(
        int clubs, int members, Pass pass, Dictionary<string, double> values)
    {
        var folder = Directory.CreateTempSubdirectory("membersync-scale-");
        var measured = await MeasureAsync(Path.Combine(folder.FullName, "scale.db"), (clubs, members), pass, values);
        folder.Delete(recursive: true);
        return measured;
    }

    private static async Task<Measured> MeasureAsync(
        string path, (int Clubs, int Members) size, Pass pass, Dictionary<string, double> values)
    {
        var time = new JumpTime(pass.Time);
        await using var store = await SqliteStore.OpenAsync(
            new SqliteStoreOptions { Path = path }, time, new SequentialIds(1), CancellationToken.None);
        var counting = new CountingStore(store);
        var partner = new OneCallPartner(OneCallPartner.NoLimit, TimeSpan.Zero, time);
        var engine = new EngineParts(counting, time, partner, "bench");
        var pattern = await Crowd.PatternAsync(size.Members, inStep: true, time);
        var started = pass.Time.GetTimestamp();
        var rows = await Crowd.LoadAsync(pattern, size.Clubs, engine);
        values["load"] = rows / pass.Time.GetElapsedTime(started).TotalSeconds;
        time.Stop();
        var measured = await Measured.OfAsync(new Rounds(engine, counting, time, size.Clubs));
        values["size"] = (new FileInfo(path).Length + new FileInfo($"{path}-wal").Length) / 1024.0 / 1024.0;
        return measured;
    }
}
