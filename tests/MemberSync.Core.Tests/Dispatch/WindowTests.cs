using MemberSync.Core.Dispatch;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class WindowTests
{
    private static readonly Window Afternoon = new(new TimeOnly(13, 0), new TimeOnly(17, 0));

    [Theory]
    [InlineData("20:59:59.9999999", false)]
    [InlineData("21:00:00", true)]
    [InlineData("23:59:59.9999999", true)]
    [InlineData("00:00:00", true)]
    [InlineData("02:59:59.9999999", true)]
    [InlineData("03:00:00", false)]
    [InlineData("12:00:00", false)]
    public void Night_contains_its_opening_and_midnight_but_not_its_closing(string time, bool inside) =>
        Assert.Equal(inside, Window.Night.Contains(At(time)));

    [Fact]
    public void Window_within_a_day_contains_its_hours_only()
    {
        Assert.True(Afternoon.Contains(At("13:00:00")));
        Assert.False(Afternoon.Contains(At("17:00:00")));
        Assert.False(Afternoon.Contains(At("00:00:00")));
    }

    [Theory]
    [InlineData("20:00:00", "21:00:00", "1.03:00:00")]
    [InlineData("21:00:00", "21:00:00", "1.03:00:00")]
    [InlineData("21:00:00.0000001", "1.21:00:00", "1.03:00:00")]
    [InlineData("02:00:00", "21:00:00", "03:00:00")]
    [InlineData("03:00:00", "21:00:00", "03:00:00")]
    [InlineData("03:00:00.0000001", "21:00:00", "1.03:00:00")]
    public void Next_opening_and_closing_are_at_or_after_the_moment(string now, string opening, string closing)
    {
        Assert.Equal(At(opening), Window.Night.NextOpening(At(now)));
        Assert.Equal(At(closing), Window.Night.NextClosing(At(now)));
    }

    [Fact]
    public void Window_counts_in_utc_whatever_the_offset_of_the_moment()
    {
        var moment = new DateTimeOffset(2026, 4, 2, 1, 0, 0, TimeSpan.FromHours(5)); // 20:00 UTC the day before

        Assert.False(Window.Night.Contains(moment));
        Assert.Equal(At("21:00:00"), Window.Night.NextOpening(moment));
    }

    private static DateTimeOffset At(string time) =>
        new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) + TimeSpan.Parse(time);
}
