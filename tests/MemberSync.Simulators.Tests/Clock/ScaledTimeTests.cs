using MemberSync.Simulators.Clock;
using MemberSync.Simulators.Tests.Support;

namespace MemberSync.Simulators.Tests.Clock;

public sealed class ScaledTimeTests
{
    private static readonly DateTimeOffset RealOrigin = new(2025, 4, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset VirtualOrigin = new(2030, 1, 1, 20, 59, 0, TimeSpan.Zero);

    private readonly ManualTime _real = new(RealOrigin);

    [Fact]
    public void Clock_runs_at_its_speed_from_its_start()
    {
        var time = new ScaledTime(_real, RealOrigin, VirtualOrigin, 100);

        _real.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(VirtualOrigin.AddSeconds(300), time.GetUtcNow());
    }

    [Fact]
    public void Clocks_agree_when_they_share_their_origins_though_one_was_made_later()
    {
        var first = new ScaledTime(_real, RealOrigin, VirtualOrigin, 60);
        _real.Advance(TimeSpan.FromMilliseconds(1234));

        var second = new ScaledTime(_real, RealOrigin, VirtualOrigin, 60);

        Assert.Equal(first.GetUtcNow(), second.GetUtcNow());
    }

    [Fact]
    public void Timestamps_measure_virtual_time()
    {
        var time = new ScaledTime(_real, RealOrigin, VirtualOrigin, 10);
        var start = time.GetTimestamp();

        _real.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(20, time.GetElapsedTime(start).TotalSeconds, tolerance: 0.001);
    }

    [Fact]
    public void Timer_fires_when_its_virtual_span_has_passed_and_again_each_period()
    {
        var time = new ScaledTime(_real, RealOrigin, VirtualOrigin, 10);
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10));

        _real.Advance(TimeSpan.FromMilliseconds(1999));
        var early = fired;
        _real.Advance(TimeSpan.FromMilliseconds(1));
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 2), (early, fired));
    }

    [Fact]
    public void Timer_never_fires_when_its_span_is_infinite()
    {
        var time = new ScaledTime(_real, RealOrigin, VirtualOrigin, 1000);
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _real.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, fired);
    }

    [Fact]
    public void Timer_rounds_up_to_a_real_millisecond_so_that_it_is_never_early()
    {
        var time = new ScaledTime(_real, RealOrigin, VirtualOrigin, 1000);
        var fired = 0;
        using var timer = time.CreateTimer(
            _ => fired++, null, TimeSpan.FromMilliseconds(1001), Timeout.InfiniteTimeSpan);

        _real.Advance(TimeSpan.FromMilliseconds(1));
        var early = fired;
        _real.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal((0, 1), (early, fired));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Clock_is_refused_when_its_speed_makes_no_sense(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ScaledTime(_real, RealOrigin, VirtualOrigin, speed));
}
