using System.Globalization;
using MemberSync.Core.Dispatch;
using MemberSync.Functions.Triggers;
using Xunit;

namespace MemberSync.Functions.Tests.Triggers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("2026-04-01T10:00:00Z", "2026-04-01T10:15:00Z")]
    [InlineData("2026-04-01T10:14:59.999Z", "2026-04-01T10:15:00Z")]
    [InlineData("2026-04-01T23:50:00Z", "2026-04-02T00:00:00Z")]
    public void Timer_fires_at_whole_multiples_of_its_minutes(string now, string next) =>
        Assert.Equal(At(next), new TimerSchedule(15).Next(At(now)));

    [Theory]
    [InlineData("2026-04-01T10:00:00Z", "2026-04-01T10:00:30Z")]
    [InlineData("2026-04-01T10:00:30Z", "2026-04-01T10:05:30Z")]
    public void Timer_fires_at_its_second(string now, string next) =>
        Assert.Equal(At(next), new TimerSchedule(5, Second: 30).Next(At(now)));

    [Theory]
    [InlineData("2026-04-01T10:02:00Z", "2026-04-01T21:00:00Z")]
    [InlineData("2026-04-01T21:00:00Z", "2026-04-01T21:05:00Z")]
    [InlineData("2026-04-02T02:55:00Z", "2026-04-02T21:00:00Z")]
    public void Timer_of_the_window_rests_by_day(string now, string next) =>
        Assert.Equal(At(next), new TimerSchedule(5, Within: Window.Night).Next(At(now)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
