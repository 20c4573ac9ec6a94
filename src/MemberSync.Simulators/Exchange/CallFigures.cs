using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Exchange;

/// <summary>The calls of one endpoint of one facility since its start.</summary>
public sealed record CallFigures
{
    public required int Total { get; init; }

    /// <value>Counts by HTTP status; <c>dropped</c> for connections that ended without an answer.</value>
    public required IReadOnlyDictionary<string, int> ByStatus { get; init; }

    public required IReadOnlyDictionary<CallOutcome, int> ByOutcome { get; init; }

    public required int RejectedForRate { get; init; }

    public required RateFigures Rate { get; init; }
}
