using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Mywellness;

/// <summary>How the simulated partner behaves. Every default is the harder reading of an unclear contract.</summary>
public sealed record MywellnessOptions
{
    /// <value>Seed of all ids, tokens, faults and latencies. Default 1.</value>
    public int Seed { get; init; } = 1;

    /// <value>Life of each session token. Default 1800 s.</value>
    public TimeSpan ExpireIn { get; init; } = TimeSpan.FromSeconds(1800);

    /// <value>Whether a used token stays valid until it expires, though a newer one was issued. Default no.</value>
    public bool PreviousTokenValid { get; init; }

    /// <value>Whether a create without an e-mail address is refused. Default yes.</value>
    public bool EmailRequired { get; init; } = true;

    /// <value>How a call over the rate limit is answered. Default 429.</value>
    public RateAnswer RateAnswer { get; init; } = RateAnswer.TooManyRequests;

    /// <value>The limits per facility and action. Default 30 by day, 200 from 21:00 to 03:00 UTC.</value>
    public RateRule Rate { get; init; } = new();

    /// <value>Least round-trip time of the HTTP shell, in the injected clock's time. Default 0.</value>
    public TimeSpan Latency { get; init; }

    /// <value>Random addition to the round-trip time. Default 0.</value>
    public TimeSpan LatencyJitter { get; init; }

    /// <value>Whether the actions that the partner has not published are served, as assumed. Default no.</value>
    public bool Assumed { get; init; }

    internal MywellnessOptions With(FacilitySettings? settings) => settings is null ? this : this with
    {
        ExpireIn = settings.ExpireInSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : ExpireIn,
        PreviousTokenValid = settings.PreviousTokenValid ?? PreviousTokenValid,
        EmailRequired = settings.EmailRequired ?? EmailRequired,
        RateAnswer = settings.RateAnswer ?? RateAnswer,
    };
}
