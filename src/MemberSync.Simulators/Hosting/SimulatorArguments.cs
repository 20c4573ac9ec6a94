using MemberSync.Simulators.Clock;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Hosting;

/// <summary>The command line: a partner's name, alone or after <c>--partner</c>, then options, each with one value.</summary>
public sealed record SimulatorArguments
{
    private SimulatorArguments(SimulatedPartner partner)
    {
        Partner = partner;
    }

    public static string Usage => $"""
        usage: membersync-simulators <partner> [options]
          <partner>                     {SimulatorTable.Names}
          --urls <url>                  where to listen; port 0 takes a free one (default http://127.0.0.1:0)
          --clock-origin <utc>          real time at which the virtual clock showed --clock-start (default now)
          --clock-start <utc>           virtual time at the origin (default the origin)
          --speed <factor>              how much faster the virtual clock runs (default 1)
          --seed <number>               seed of ids, tokens, faults and latency (default 1)
          --latency-ms <ms>             least round trip in virtual time (default 0)
          --latency-jitter-ms <ms>      random addition to it (default 0)
        {string.Concat(SimulatorTable.Partners.Select(partner => $"{partner.Name}:\n{partner.Usage}\n"))}
        """;

    public string Urls { get; private init; } = "http://127.0.0.1:0";

    public DateTimeOffset? ClockOrigin { get; private init; }

    public DateTimeOffset? ClockStart { get; private init; }

    public double Speed { get; private init; } = 1;

    public RoundTrip Trip { get; private init; } = new();

    internal SimulatedPartner Partner { get; }

    /// <summary>Adds the simulator as its own options say.</summary>
    internal Action<IServiceCollection, TimeProvider> Add { get; private init; } = (_, _) => { };

    /// <exception cref="FormatException">The command line cannot be understood; the message says why.</exception>
    public static SimulatorArguments Parse(IReadOnlyList<string> args)
    {
        var first = args.Count > 0 && args[0] == "--partner" ? 1 : 0;
        var parsed = new SimulatorArguments(SimulatorTable.Find(args.Count > first ? args[first] : null));
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = first + 1; i < args.Count; i += 2)
        {
            var (name, value) = i + 1 < args.Count
                ? (args[i], args[i + 1])
                : throw new FormatException($"{args[i]} needs a value");
            if (parsed.With(name, value) is { } next)
            {
                parsed = next;
            }
            else
            {
                own[name] = value;
            }
        }

        return parsed with { Add = parsed.Partner.Read(parsed.Trip, own) };
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

    // Null: it is the partner's own option, or none.
    private SimulatorArguments? With(string name, string value) => name switch
    {
        "--urls" => this with { Urls = value },
        "--clock-origin" => this with { ClockOrigin = OptionText.Utc(name, value) },
        "--clock-start" => this with { ClockStart = OptionText.Utc(name, value) },
        "--speed" => this with { Speed = OptionText.Positive(name, value) },
        "--seed" => this with { Trip = Trip with { Seed = OptionText.Whole(name, value) } },
        "--latency-ms" => this with { Trip = Trip with { Latency = Milliseconds(name, value) } },
        "--latency-jitter-ms" => this with { Trip = Trip with { LatencyJitter = Milliseconds(name, value) } },
        _ => null,
    };

    private static TimeSpan Milliseconds(string name, string value) =>
        TimeSpan.FromMilliseconds(OptionText.Number(name, value));
}
