using MemberSync.Core.Forecast;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>One night of a forecast.</summary>
/// <param name="Date">The UTC date on which it begins.</param>
/// <param name="Capacity">Calls that the busiest endpoint allows in it; of the present night, what is left.</param>
/// <param name="Share">The used part of that, 0 to 1.</param>
/// <param name="Left">Calls that were to be made by its end and are not.</param>
internal sealed record NightBody(
    DateOnly Date,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt,
    int Calls,
    string? Busiest,
    int BusiestCalls,
    int Capacity,
    double Share,
    DateTimeOffset? FinishedAt,
    int Left)
{
    public static NightBody Of(NightPart night) => new(
        DateOnly.FromDateTime(night.Opens.UtcDateTime),
        night.Opens,
        night.Closes,
        night.Calls,
        night.Busiest?.Name,
        night.BusiestCalls,
        night.Capacity,
        Math.Round(night.Share, 3),
        night.FinishedAt,
        night.Left);
}
