using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Peers;
using MemberSync.Benchmarks.Reporting;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Simulators.Hosting;
using MemberSync.Simulators.Mywellness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace MemberSync.Benchmarks.Limits;

/// <summary>
/// One strict partner with a facility for each contender, a Redis, and one clock for all. It shows the morning, when the
/// lower limit holds, whatever the time really is.
/// </summary>
internal sealed class LimitStage : IAsyncDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;

    private LimitStage(SharedClock clock, TimeProvider real, string folder, int latency)
    {
        (Clock, Real, Folder) = (clock, real, folder);
        Time = clock.Over(real);

        // A token may be used again, so that a peer needs no more than one session.
        var arguments = SimulatorArguments.Parse(
        [
            "mywellness", "--urls", "http://127.0.0.1:0", "--previous-token-valid", "true",
            "--latency-ms", $"{latency}", "--latency-jitter-ms", $"{latency / 2}",
        ]);
        _app = SimulatorHost.Build(arguments, Time);
        Partner = _app.Services.GetRequiredService<MywellnessSimulator>();
    }

    public SharedClock Clock { get; }

    public TimeProvider Time { get; }

    public TimeProvider Real { get; }

    /// <summary>Where the programs write what they have to say.</summary>
    public string Folder { get; }

    public MywellnessSimulator Partner { get; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Null when it is not installed: then what needs it is left out.</summary>
    public RedisServer? Redis { get; private init; }

    /// <param name="pass">A quick one runs five times faster than the real clock.</param>
    /// <param name="name">The folder of the logs, in artifacts/bench.</param>
    /// <param name="latency">How many milliseconds an answer takes at least, and up to half as long again.</param>
    public static async Task<LimitStage> OpenAsync(Pass pass, string name, int latency)
    {
        var folder = Path.Combine(Places.Artifacts, "bench", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var clock = new SharedClock(pass.Time.GetUtcNow(), Morning, pass.IsQuick ? 5 : 1);
        var redis = await RedisServer.StartAsync(folder, pass);
        var stage = new LimitStage(clock, pass.Time, folder, latency) { Redis = redis };
        await stage._app.StartAsync();
        return stage;
    }

    /// <summary>Opens a facility that knows nobody.</summary>
    public FacilityDefinition Define(string facility)
    {
        var definition = Facility.Of(facility, Population.Of(0, 1, DateOnly.FromDateTime(Morning.DateTime)));
        Partner.Define(definition, Time.GetUtcNow());
        return definition;
    }

    public string LogOf(string program) => Path.Combine(Folder, $"{program}.log");

    public async ValueTask DisposeAsync()
    {
        Redis?.Dispose();
        await _app.DisposeAsync();
    }
}
