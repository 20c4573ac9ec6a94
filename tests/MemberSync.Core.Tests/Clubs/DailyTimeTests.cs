using System.Globalization;
using MemberSync.Core.Clubs;
using Xunit;

namespace MemberSync.Core.Tests.Clubs;

public sealed class DailyTimeTests
{
    private static readonly TimeZoneInfo Zurich = TimeZoneInfo.FindSystemTimeZoneById("Europe/Zurich");

    [Theory]
    [InlineData("04:00", "2026-06-10T12:00:00Z", "2026-06-10T02:00:00Z")]
    [InlineData("04:00", "2026-06-10T02:00:00Z", "2026-06-10T02:00:00Z")]
    [InlineData("04:00", "2026-06-10T01:59:59Z", "2026-06-09T02:00:00Z")]
    [InlineData("04:00", "2026-12-10T12:00:00Z", "2026-12-10T03:00:00Z")]
    [InlineData("23:30", "2026-06-10T22:10:00Z", "2026-06-10T21:30:00Z")]
    public void Last_time_is_by_the_clubs_clock(string at, string now, string expected) =>
        Assert.Equal(At(expected), DailyTime.Last(TimeOnly.Parse(at, CultureInfo.InvariantCulture), Zurich, At(now)));

    [Fact]
    public void Day_of_23_hours_has_the_skipped_time_once_right_after_the_gap()
    {
        var last = DailyTime.Last(new TimeOnly(2, 30), Zurich, At("2026-03-29T12:00:00Z"));

        Assert.Equal(At("2026-03-29T01:00:00Z"), last);
    }

    [Fact]
    public void Day_of_25_hours_has_the_doubled_time_once_at_the_first()
    {
        var between = DailyTime.Last(new TimeOnly(2, 30), Zurich, At("2026-10-25T00:45:00Z"));
        var after = DailyTime.Last(new TimeOnly(2, 30), Zurich, At("2026-10-25T02:00:00Z"));

        Assert.Equal(At("2026-10-25T00:30:00Z"), between);
        Assert.Equal(between, after);
    }

    [Fact]
    public void Every_day_of_a_year_has_the_time_exactly_once()
    {
        var start = At("2026-01-01T00:00:00Z");
        var quarters = Enumerable.Range(0, 365 * 96).Select(i => start.AddMinutes(15 * i));

        var moments = quarters.Select(now => DailyTime.Last(new TimeOnly(2, 15), Zurich, now)).Distinct();

        Assert.Equal(366, moments.Count()); // The one before the first day included.
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
