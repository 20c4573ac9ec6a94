namespace MemberSync.Simulators.Exchange;

/// <summary>What the partner does with one request: the answer, and whether and when it gets back.</summary>
public sealed record SimResponse
{
    public required int Status { get; init; }

    /// <value>The answer's text. It is also set when the answer is lost, for whoever watches the exchange.</value>
    public required string Body { get; init; }

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <value>Further headers, by name. Default none.</value>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public Delivery Delivery { get; init; } = Delivery.Answered;

    /// <value>How long the answer is held back, beyond ordinary latency. Default none.</value>
    public TimeSpan Delay { get; init; }

    public required CallOutcome Outcome { get; init; }
}
