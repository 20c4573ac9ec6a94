using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Tools;

public sealed class SimulatedTimeTests
{
    private readonly SimulatedTime _time = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void Clock_stands_still_until_advanced()
    {
        Assert.Equal(SimulatedTime.DefaultStart, _time.GetUtcNow());

        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal(SimulatedTime.DefaultStart.AddTicks(1), _time.GetUtcNow());
    }

    [Fact]
    public void Elapsed_time_is_exact_in_milliseconds()
    {
        var begin = _time.GetTimestamp();

        _time.Advance(TimeSpan.FromMilliseconds(86_399_999));

        Assert.Equal(TimeSpan.FromMilliseconds(86_399_999), _time.GetElapsedTime(begin));
        Assert.NotEqual(TimeSpan.TicksPerSecond, _time.TimestampFrequency);
    }

    [Fact]
    public void Timers_fire_in_order_each_at_its_own_instant()
    {
        Set("late", TimeSpan.FromSeconds(3));
        Set("early", TimeSpan.FromSeconds(1));
        Set("early too", TimeSpan.FromSeconds(1));
        Set("beyond", TimeSpan.FromSeconds(5));

        _time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(["early 1", "early too 1", "late 3"], _fired);
        Assert.Equal(SimulatedTime.DefaultStart.AddSeconds(5), _time.NextTimer);
    }

    [Fact]
    public void Timer_set_by_a_callback_fires_in_the_same_advance()
    {
        using var first = _time.CreateTimer(
            _ => Set("second", TimeSpan.FromSeconds(1)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["second 2"], _fired);
    }

    [Fact]
    public void Periodic_timer_fires_until_disposed()
    {
        var timer = Set("tick", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(5));

        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["tick 1", "tick 3", "tick 5"], _fired);
        Assert.Null(_time.NextTimer);
        Assert.False(timer.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Timer_due_now_fires_when_time_is_advanced_by_nothing()
    {
        Set("now", TimeSpan.Zero);

        _time.Advance(TimeSpan.Zero);

        Assert.Equal(["now 0"], _fired);
    }

    [Fact]
    public async Task Framework_delays_follow_this_clock()
    {
        var delay = Task.Delay(TimeSpan.FromHours(6), _time, CancellationToken.None);
        Assert.False(delay.IsCompleted);

        _time.AdvanceTo(_time.NextTimer!.Value);

        await delay;
        Assert.Equal(SimulatedTime.DefaultStart.AddHours(6), _time.GetUtcNow());
    }

    private ITimer Set(string name, TimeSpan due, TimeSpan? period = null) => _time.CreateTimer(
        _ => _fired.Add($"{name} {(_time.GetUtcNow() - SimulatedTime.DefaultStart).TotalSeconds}"),
        null,
        due,
        period ?? Timeout.InfiniteTimeSpan);
}
