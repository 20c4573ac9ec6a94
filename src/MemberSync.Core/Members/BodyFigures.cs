namespace MemberSync.Core.Members;

/// <summary>What training machines reckon with. What is null is not known.</summary>
/// <param name="WeightKg">20 to 400.</param>
/// <param name="HeightCm">50 to 250.</param>
/// <param name="FtpWatts">Functional threshold power, 20 to 600.</param>
/// <param name="RestingHeartRate">Beats a minute, 20 to 150.</param>
/// <param name="ThresholdHeartRate">Beats a minute at the lactate threshold, 60 to 230.</param>
public sealed record BodyFigures(
    decimal? WeightKg, decimal? HeightCm, int? FtpWatts, int? RestingHeartRate, int? ThresholdHeartRate);
