namespace MemberSync.Core.Classes;

/// <summary>What one person did in one class, by the partner's word. What is null was not told.</summary>
/// <param name="Calories">Kilocalories.</param>
/// <param name="EffortPoints">The partner's points of effort (Spivi: SEP).</param>
/// <param name="WorkPoints">The partner's points of work done (Spivi: WPP).</param>
/// <param name="AverageHeartRate">Beats a minute.</param>
/// <param name="AverageSpeed">In <paramref name="DistanceUnits"/> an hour (inferred), as <paramref name="MaxSpeed"/>.</param>
/// <param name="Distance">In <paramref name="DistanceUnits"/>.</param>
/// <param name="DistanceUnits">As the partner names them.</param>
public sealed record Workout(
    decimal? Calories,
    decimal? EffortPoints,
    decimal? WorkPoints,
    decimal? AverageHeartRate,
    decimal? AverageSpeed,
    decimal? MaxSpeed,
    decimal? Distance,
    string? DistanceUnits);
