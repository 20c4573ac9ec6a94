using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Members;
using Xunit;

namespace MemberSync.Core.Tests.Classes;

public sealed class MetricsTrendTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    [Fact]
    public void Weeks_begin_on_monday_in_the_clubs_zone()
    {
        // Sunday 23:30 UTC is Monday in Zurich.
        var weeks = MetricsTrend.ByWeek([Ridden("2026-04-05T23:30:00Z"), Ridden("2026-04-05T20:30:00Z")], Zurich);

        Assert.Equal([new DateOnly(2026, 3, 30), new DateOnly(2026, 4, 6)], weeks.Select(week => week.From!.Value));
    }

    [Fact]
    public void Trend_sums_and_averages_what_was_told()
    {
        var trend = MetricsTrend.Of(
        [
            Ridden("2026-04-01T08:00:00Z", Done(300, 130, 12.5m)),
            Ridden("2026-04-02T08:00:00Z", Done(200, null, 10), Done(100, 141, null)),
        ]);

        Assert.Equal((2, 600m, 135.5m), (trend.Classes, trend.Calories, trend.AverageHeartRate));
        Assert.Equal(22.5m, trend.Distance["km"]);
    }

    [Fact]
    public void Trend_of_nothing_has_no_averages()
    {
        var trend = MetricsTrend.Of([]);

        Assert.Equal((0, 0m, null, null), (trend.Classes, trend.Calories, trend.AverageHeartRate, trend.MaxSpeed));
    }

    private static Workout Done(decimal? calories, decimal? heartRate, decimal? distance) =>
        new(calories, null, null, heartRate, null, null, distance, "km");

    private static ClassMetrics Ridden(string start, params ImmutableArray<Workout> workouts) => new(
        MemberId.Parse("gb-1"),
        "ride",
        "Ride",
        DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
        workouts);
}
