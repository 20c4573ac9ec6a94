using static MemberSync.Simulators.Hosting.ArgumentReading;

namespace MemberSync.Simulators.Mywellness;

/// <summary>The options of the command line that only this partner has.</summary>
internal static class MywellnessArguments
{
    public const string Usage = """
          --expire-in <seconds>         life of a session token (default 1800)
          --previous-token-valid <bool> whether a used token stays valid (default false)
          --rate-answer <429|403>       answer to a call over the limit (default 429)
          --assumed <bool>              whether actions that the partner has not published are served (default false)
        """;

    public static MywellnessOptions With(MywellnessOptions options, string name, string value) => name switch
    {
        "--expire-in" => options with { ExpireIn = TimeSpan.FromSeconds(Positive(name, value)) },
        "--previous-token-valid" => options with { PreviousTokenValid = Flag(name, value) },
        "--assumed" => options with { Assumed = Flag(name, value) },
        "--rate-answer" => options with { RateAnswer = Answer(value) },
        _ => throw Unknown(name),
    };

    private static RateAnswer Answer(string value) => value switch
    {
        "429" => RateAnswer.TooManyRequests,
        "403" => RateAnswer.Forbidden,
        _ => throw new FormatException($"--rate-answer must be 429 or 403, not {value}"),
    };
}
