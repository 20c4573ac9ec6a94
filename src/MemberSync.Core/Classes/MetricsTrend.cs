using System.Collections.Immutable;

namespace MemberSync.Core.Classes;

/// <summary>Sums and averages over the classes of a week, or of all time.</summary>
/// <param name="From">The week's Monday; null: of all time.</param>
/// <param name="AverageHeartRate">Over the workouts that tell one; null when none does.</param>
/// <param name="Distance">By unit.</param>
public sealed record MetricsTrend(
    DateOnly? From,
    int Classes,
    decimal Calories,
    decimal EffortPoints,
    decimal WorkPoints,
    decimal? AverageHeartRate,
    decimal? AverageSpeed,
    decimal? MaxSpeed,
    ImmutableSortedDictionary<string, decimal> Distance)
{
    private const int Digits = 1;

    /// <summary>All of it in one.</summary>
    public static MetricsTrend Of(IReadOnlyCollection<ClassMetrics> metrics) => Of(null, metrics);

    /// <summary>A trend for each week with a class, oldest first.</summary>
    /// <param name="zone">Whose midnights part the weeks.</param>
    public static ImmutableArray<MetricsTrend> ByWeek(IEnumerable<ClassMetrics> metrics, TimeZoneInfo zone) =>
    [
        .. from one in metrics
           group one by MondayOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(one.Start, zone).DateTime)) into week
           orderby week.Key
           select Of(week.Key, [.. week]),
    ];

    private static MetricsTrend Of(DateOnly? from, IReadOnlyCollection<ClassMetrics> metrics)
    {
        var workouts = metrics.SelectMany(one => one.Workouts).ToList();
        return new MetricsTrend(
            from,
            metrics.Count,
            workouts.Sum(workout => workout.Calories ?? 0),
            workouts.Sum(workout => workout.EffortPoints ?? 0),
            workouts.Sum(workout => workout.WorkPoints ?? 0),
            Average(workouts.Select(workout => workout.AverageHeartRate)),
            Average(workouts.Select(workout => workout.AverageSpeed)),
            workouts.Max(workout => workout.MaxSpeed),
            workouts.Where(workout => workout.Distance is not null)
                .GroupBy(workout => workout.DistanceUnits ?? string.Empty)
                .ToImmutableSortedDictionary(units => units.Key, units => units.Sum(w => w.Distance!.Value)));
    }

    private static decimal? Average(IEnumerable<decimal?> values) =>
        values.Average() is { } average ? Math.Round(average, Digits) : null;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
