using System.Collections.Immutable;
using MemberSync.Benchmarks.Load;
using MemberSync.Benchmarks.Measuring;

namespace MemberSync.Benchmarks.Peers;

/// <summary>
/// Signed webhooks of 1 KiB, each on the disk before it is answered, beside the least program that does that. Load and
/// program share the machine.
/// </summary>
internal sealed class IngestBeside : IMeasurement
{
    private const int Senders = 64;
    private const int PerSecond = 500;

    private static readonly ImmutableArray<(string Key, string What)> Programs =
    [
        ("service", "MemberSync"),
        ("single", "bare endpoint, a commit for each row"),
        ("grouped", "bare endpoint, a commit for all rows that wait"),
    ];

    public string Name => "ingest-beside";

    public ImmutableArray<Figure> Figures { get; } =
    [
        .. Programs.SelectMany(program => FiguresOf(program.Key, program.What)),
        new("share-single", "MemberSync's saturation as a share of the bare endpoint's with a commit for each row", "")
        {
            Target = Target.AtLeast(0.5), Beside = "1 is an endpoint that checks, decides and remembers nothing",
        },
        new("share-grouped", "MemberSync's saturation as a share of the bare endpoint's with a commit for all rows", "")
        {
            Target = Target.AtLeast(0.5), Beside = "the same",
        },
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        var values = new Dictionary<string, double>();
        foreach (var (key, _) in Programs)
        {
            await using var server = key == "service"
                ? await IngestServer.ServiceAsync(pass.Time)
                : await IngestServer.BareAsync(key == "grouped", pass.Time);
            await LoadAsync(key, server, pass, values);
        }

        values["share-single"] = values["service-most"] / values["single-most"];
        values["share-grouped"] = values["service-most"] / values["grouped-most"];
        return values;
    }

    private static async Task LoadAsync(string key, IngestServer server, Pass pass, Dictionary<string, double> values)
    {
        var span = TimeSpan.FromSeconds(pass.IsQuick ? 2 : 8);
        using var generator = new Generator(server.Request, pass.Time);
        await generator.AsFastAsPossibleAsync(Senders, span / 2); // Each program is new, and warms up by itself.
        var steady = await generator.AtRateAsync(PerSecond, span);
        var most = await generator.AsFastAsPossibleAsync(Senders, span);
        values[$"{key}-p50"] = steady.At(0.5);
        values[$"{key}-p99"] = steady.At(0.99);
        values[$"{key}-p999"] = steady.At(0.999);
        values[$"{key}-most"] = most.PerSecond;
        values[$"{key}-failed"] = steady.Failed + most.Failed;
    }

    private static IEnumerable<Figure> FiguresOf(string key, string what)
    {
        yield return new Figure($"{key}-p50", $"{what}: answer at 500/s, p50", "ms");
        yield return new Figure($"{key}-p99", $"{what}: answer at 500/s, p99", "ms")
        {
            Target = key == "service" ? Target.AtMost(25) : Target.None,
        };
        yield return new Figure($"{key}-most", $"{what}: saturation with 64 senders", "/s");
        yield return new Figure($"{key}-failed", $"{what}: requests without a 2xx", "");
    }
}
