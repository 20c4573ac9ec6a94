using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>What of a backlog is done in one opening of the partner's window.</summary>
public sealed record NightPart
{
    public required DateTimeOffset Opens { get; init; }

    public required DateTimeOffset Closes { get; init; }

    /// <summary>Calls made in it, at all endpoints.</summary>
    public required int Calls { get; init; }

    /// <summary>The endpoint with the most calls in it, which decides how long it takes; null when there are none.</summary>
    public required Endpoint? Busiest { get; init; }

    public required int BusiestCalls { get; init; }

    /// <summary>How many calls the busiest endpoint allows from the opening, or from now, until the closing.</summary>
    public required int Capacity { get; init; }

    /// <summary>When its last call is answered; null when there are none.</summary>
    public required DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Calls that were to be made before the closing and are not.</summary>
    public required int Left { get; init; }

    /// <summary>The part of the busiest endpoint's capacity that is used, 0 to 1.</summary>
    public double Share => Capacity == 0 ? 0 : Math.Min(1, (double)BusiestCalls / Capacity);
}
