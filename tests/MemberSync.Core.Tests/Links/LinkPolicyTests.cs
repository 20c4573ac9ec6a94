using MemberSync.Core.Links;
using Xunit;

namespace MemberSync.Core.Tests.Links;

public sealed class LinkPolicyTests
{
    [Theory]
    [InlineData(15, "09:00:00", "09:15:00")]
    [InlineData(15, "09:14:59.9999999", "09:15:00")]
    [InlineData(15, "23:45:00", "1.00:00:00")]
    [InlineData(1, "23:59:30", "1.00:00:00")]
    [InlineData(1440, "00:00:00", "1.00:00:00")]
    public void Tick_is_the_next_whole_multiple_after_midnight(int minutes, string now, string tick) =>
        Assert.Equal(At(tick), Policy(minutes).NextTick(At(now)));

    [Theory]
    [InlineData(50, "23:30:00")]
    [InlineData(420, "22:00:00")]
    public void Midnight_is_a_tick_when_the_day_is_no_whole_multiple(int minutes, string now) =>
        Assert.Equal(At("1.00:00:00"), Policy(minutes).NextTick(At(now)));

    [Fact]
    public void Tick_counts_in_utc_whatever_the_offset_of_now()
    {
        var now = new DateTimeOffset(2026, 4, 1, 1, 30, 0, TimeSpan.FromHours(2));

        Assert.Equal(new DateTimeOffset(2026, 3, 31, 23, 45, 0, TimeSpan.Zero), Policy(15).NextTick(now));
    }

    private static LinkPolicy Policy(int minutes) =>
        LinkPolicy.Default with { ResyncEvery = TimeSpan.FromMinutes(minutes) };

    private static DateTimeOffset At(string time) =>
        new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) + TimeSpan.Parse(time);
}
