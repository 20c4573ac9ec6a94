using MemberSync.Simulators.Clock;
using MemberSync.Simulators.Egym;
using MemberSync.Simulators.Mywellness;
using static MemberSync.Simulators.Hosting.ArgumentReading;

namespace MemberSync.Simulators.Hosting;

/// <summary>The command line: a partner's name, alone or after <c>--partner</c>, then options, each with one value.</summary>
public sealed record SimulatorArguments
{
    public static string Usage { get; } = $"""
        usage: membersync-simulators --partner {string.Join('|', SimulatedPartner.All.Keys)} [options]
          --urls <url>                  where to listen; port 0 takes a free one (default http://127.0.0.1:0)
          --clock-origin <utc>          real time at which the virtual clock showed --clock-start (default now)
          --clock-start <utc>           virtual time at the origin (default the origin)
          --speed <factor>              how much faster the virtual clock runs (default 1)
          --seed <number>               seed of ids, tokens, faults and latency (default 1)
          --latency-ms <ms>             least round trip in virtual time (default 0)
          --latency-jitter-ms <ms>      random addition to it (default 0)
        {string.Join('\n', SimulatedPartner.All.Select(partner => $"only {partner.Key}:\n{partner.Value.Usage}"))}
        """;

    public string Partner { get; private init; } = "";

    public string Urls { get; private init; } = "http://127.0.0.1:0";

    public DateTimeOffset? ClockOrigin { get; private init; }

    public DateTimeOffset? ClockStart { get; private init; }

    public double Speed { get; private init; } = 1;

    public int Seed { get; private init; } = 1;

    public TimeSpan Latency { get; private init; }

    public TimeSpan LatencyJitter { get; private init; }

    public MywellnessOptions Mywellness { get; init; } = new();

    public EgymOptions Egym { get; init; } = new();

    /// <exception cref="FormatException">The command line cannot be understood; the message says why.</exception>
    public static SimulatorArguments Parse(IReadOnlyList<string> args)
    {
        var first = args.Count > 0 && args[0] == "--partner" ? 1 : 0;
        if (args.Count <= first || !SimulatedPartner.All.ContainsKey(args[first]))
        {
            throw new FormatException($"the first argument names the partner: {string.Join(" or ", SimulatedPartner.All.Keys)}");
        }

        var parsed = new SimulatorArguments { Partner = args[first] };
        for (var i = first + 1; i < args.Count; i += 2)
        {
            parsed = i + 1 < args.Count
                ? parsed.With(args[i], args[i + 1])
                : throw new FormatException($"{args[i]} needs a value");
        }

        return parsed;
    }

    /// <summary>The clock that these arguments ask for: the real one, unless any clock option is given.</summary>
    public TimeProvider CreateClock(TimeProvider real)
    {
        if (ClockOrigin is null && ClockStart is null && Speed == 1)
        {
            return real;
        }

        var origin = ClockOrigin ?? real.GetUtcNow();
        return new ScaledTime(real, origin, ClockStart ?? origin, Speed);
    }

    private SimulatorArguments With(string name, string value) => name switch
    {
        "--urls" => this with { Urls = value },
        "--clock-origin" => this with { ClockOrigin = Utc(name, value) },
        "--clock-start" => this with { ClockStart = Utc(name, value) },
        "--speed" => this with { Speed = Positive(name, value) },
        "--seed" => this with { Seed = Whole(name, value) },
        "--latency-ms" => this with { Latency = TimeSpan.FromMilliseconds(Number(name, value)) },
        "--latency-jitter-ms" => this with { LatencyJitter = TimeSpan.FromMilliseconds(Number(name, value)) },
        _ => SimulatedPartner.All[Partner].With(this, name, value),
    };
}
