using MemberSync.Simulators.Faults;
using MemberSync.Simulators.Hosting;

namespace MemberSync.Simulators.Mywellness;

/// <summary>Mywellness on the command line.</summary>
internal static class MywellnessArguments
{
    public static readonly SimulatedPartner Partner = new(
        "mywellness",
        """
          --expire-in <seconds>         life of a session token (default 1800)
          --previous-token-valid <bool> whether a used token stays valid (default false)
          --rate-answer <429|403>       answer to a call over the limit (default 429)
          --assumed <bool>              whether actions that the partner has not published are served (default false)
        """,
        (trip, values) =>
        {
            var options = Read(trip, values);
            return (services, time) => services.AddMywellnessSimulator(time, options);
        });

    public static MywellnessOptions Read(RoundTrip trip, IReadOnlyDictionary<string, string> values) => values.Aggregate(
        new MywellnessOptions { Seed = trip.Seed, Latency = trip.Latency, LatencyJitter = trip.LatencyJitter },
        (options, value) => With(options, value.Key, value.Value));

    private static MywellnessOptions With(MywellnessOptions options, string name, string value) => name switch
    {
        "--expire-in" => options with { ExpireIn = TimeSpan.FromSeconds(OptionText.Positive(name, value)) },
        "--previous-token-valid" => options with { PreviousTokenValid = OptionText.Flag(name, value) },
        "--assumed" => options with { Assumed = OptionText.Flag(name, value) },
        "--rate-answer" => options with { RateAnswer = Answer(value) },
        _ => throw new FormatException($"there is no option {name}"),
    };

    private static RateAnswer Answer(string value) => value switch
    {
        "429" => RateAnswer.TooManyRequests,
        "403" => RateAnswer.Forbidden,
        _ => throw new FormatException($"--rate-answer must be 429 or 403, not {value}"),
    };
}
