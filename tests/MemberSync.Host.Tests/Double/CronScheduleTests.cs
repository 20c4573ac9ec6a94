using System.Globalization;
using MemberSync.FunctionsHost.Timers;
using Xunit;

namespace MemberSync.Host.Tests.Double;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("0 */15 * * * *", "2026-04-01T09:00:00Z", "2026-04-01T09:15:00Z")]
    [InlineData("0 */15 * * * *", "2026-04-01T09:14:59.999Z", "2026-04-01T09:15:00Z")]
    [InlineData("30 */5 * * * *", "2026-04-01T09:00:30Z", "2026-04-01T09:05:30Z")]
    [InlineData("0 */5 21-23,0-2 * * *", "2026-04-01T02:55:00Z", "2026-04-01T21:00:00Z")]
    [InlineData("0 */5 21-23,0-2 * * *", "2026-04-01T23:55:00Z", "2026-04-02T00:00:00Z")]
    [InlineData("0 0 9 * * 1-5", "2026-04-03T09:00:00Z", "2026-04-06T09:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("5/20 0 0 1 1 *", "2026-01-01T00:00:05Z", "2026-01-01T00:00:25Z")]
    public void Schedule_comes_next_at_its_first_match_after_a_moment(string text, string after, string next) =>
        Assert.Equal(At(next), CronSchedule.TryParse(text)!.Next(At(after)));

    [Theory]
    [InlineData("*/15 * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 5-3 * * * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 x * * * *")]
    [InlineData("")]
    public void Text_that_is_no_schedule_is_none(string text) => Assert.Null(CronSchedule.TryParse(text));

    [Fact]
    public void Schedule_that_never_comes_says_so()
    {
        var schedule = CronSchedule.TryParse("0 0 0 30 2 *")!;

        Assert.Throws<InvalidOperationException>(() => schedule.Next(At("2026-01-01T00:00:00Z")));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
