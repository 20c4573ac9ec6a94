using System.Collections.Immutable;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Reporting;
using MemberSync.Startup;

namespace MemberSync.Benchmarks.Startups;

/// <summary>How soon the published app answers, beside a bare ASP.NET Core app that is published the same way.</summary>
internal sealed class StartUp : IMeasurement
{
    private const int StartsPerRun = 5;

    public string Name => "startup";

    public ImmutableArray<Figure> Figures { get; } =
    [
        new("ours", "published app: process start to the first 200", "ms")
        {
            Target = Target.AtMost(600), Beside = "Microsoft's own goal for a cold start of the .NET isolated worker: 600 ms",
        },
        new("bare", "bare ASP.NET Core app, published the same way", "ms"),
        new("ratio", "ours as a multiple of the bare one", "") { Target = Target.AtMost(1.5), Beside = "1" },
    ];

    public async Task<IReadOnlyDictionary<string, double>> RunAsync(Pass pass)
    {
        Candidate[] apps =
        [
            new("ours", Path.Combine(Places.Artifacts, "app", "MemberSync.Functions")),
            new("bare", Path.Combine(Places.Artifacts, "bare-app", "MemberSync.BareApp")),
        ];
        var spans = await new Measurement(pass.Time).RunAsync(apps, StartsPerRun);
        var values = spans.ToDictionary(app => app.App.Name, app => Spread.Of(app.Spans.Select(s => s.TotalMilliseconds)).Median);
        values["ratio"] = values["ours"] / values["bare"];
        return values;
    }
}
