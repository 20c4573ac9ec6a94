using System.Globalization;
using MemberSync.Simulators.Clock;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Simulators.Hosting;

/// <summary>The command line: a partner's name, then options, each with one value.</summary>
public sealed record SimulatorArguments
{
    public const string Usage = """
        usage: membersync-simulators mywellness [options]
          --urls <url>                  where to listen; port 0 takes a free one (default http://127.0.0.1:0)
          --clock-origin <utc>          real time at which the virtual clock showed --clock-start (default now)
          --clock-start <utc>           virtual time at the origin (default the origin)
          --speed <factor>              how much faster the virtual clock runs (default 1)
          --seed <number>               seed of ids, tokens, faults and latency (default 1)
          --latency-ms <ms>             least round trip in virtual time (default 0)
          --latency-jitter-ms <ms>      random addition to it (default 0)
          --expire-in <seconds>         life of a session token (default 1800)
          --previous-token-valid <bool> whether a used token stays valid (default false)
          --rate-answer <429|403>       answer to a call over the limit (default 429)
          --assumed <bool>              whether actions that the partner has not published are served (default false)
        """;

    public string Urls { get; private init; } = "http://127.0.0.1:0";

    public DateTimeOffset? ClockOrigin { get; private init; }

    public DateTimeOffset? ClockStart { get; private init; }

    public double Speed { get; private init; } = 1;

    public MywellnessOptions Mywellness { get; private init; } = new();

    /// <exception cref="FormatException">The command line cannot be understood; the message says why.</exception>
    public static SimulatorArguments Parse(IReadOnlyList<string> args)
    {
        if (args.Count == 0 || args[0] != "mywellness")
        {
            throw new FormatException("the first argument names the partner: mywellness");
        }

        var parsed = new SimulatorArguments();
        for (var i = 1; i < args.Count; i += 2)
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

    private static double Positive(string name, string value)
    {
        var number = Number(name, value);
        return number > 0 ? number : throw new FormatException($"{name} must be above 0, not {value}");
    }

    private static double Number(string name, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number) && number >= 0
            ? number
            : throw new FormatException($"{name} must be a number of at least 0, not {value}");

    private static DateTimeOffset Utc(string name, string value) =>
        DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUniversalTime()
            : throw new FormatException($"{name} must be an ISO time, not {value}");

    private static RateAnswer Answer(string value) => value switch
    {
        "429" => RateAnswer.TooManyRequests,
        "403" => RateAnswer.Forbidden,
        _ => throw new FormatException($"--rate-answer must be 429 or 403, not {value}"),
    };

    private SimulatorArguments With(string name, string value) => name switch
    {
        "--urls" => this with { Urls = value },
        "--clock-origin" => this with { ClockOrigin = Utc(name, value) },
        "--clock-start" => this with { ClockStart = Utc(name, value) },
        "--speed" => this with { Speed = Positive(name, value) },
        _ => this with { Mywellness = With(Mywellness, name, value) },
    };

    private static MywellnessOptions With(MywellnessOptions options, string name, string value) => name switch
    {
        "--seed" => options with { Seed = Seed(value) },
        "--latency-ms" => options with { Latency = TimeSpan.FromMilliseconds(Number(name, value)) },
        "--latency-jitter-ms" => options with { LatencyJitter = TimeSpan.FromMilliseconds(Number(name, value)) },
        "--expire-in" => options with { ExpireIn = TimeSpan.FromSeconds(Positive(name, value)) },
        "--previous-token-valid" => options with { PreviousTokenValid = Flag(name, value) },
        "--assumed" => options with { Assumed = Flag(name, value) },
        "--rate-answer" => options with { RateAnswer = Answer(value) },
        _ => throw new FormatException($"there is no option {name}"),
    };

    private static int Seed(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw new FormatException($"--seed must be a whole number, not {value}");

    private static bool Flag(string name, string value) =>
        bool.TryParse(value, out var flag)
            ? flag
            : throw new FormatException($"{name} must be true or false, not {value}");
}
