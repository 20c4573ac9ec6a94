using MemberSync.Functions.Hosting;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Functions.Tests.Hosting;

public sealed class ScaledTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 21, 0, 0, TimeSpan.Zero);

    private readonly SimulatedTime _real = new();
    private readonly ScaledTime _scaled;

    public ScaledTimeTests()
    {
        _scaled = new ScaledTime(_real, _real.GetUtcNow().AddSeconds(-1), Start, 60);
    }

    [Fact]
    public void Time_runs_faster_from_its_start_on()
    {
        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Start.AddMinutes(2), _scaled.GetUtcNow());
    }

    [Fact]
    public void Timestamps_run_faster_too()
    {
        var before = _scaled.GetTimestamp();

        _real.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TimeSpan.FromMinutes(1), _scaled.GetElapsedTime(before));
    }

    [Fact]
    public void Timer_fires_at_its_virtual_time_and_never_early()
    {
        var fired = false;
        var due = TimeSpan.FromMinutes(1);
        using var timer = _scaled.CreateTimer(_ => fired = true, null, due, Timeout.InfiniteTimeSpan);

        _real.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(fired);
        _real.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(fired);
    }

    [Fact]
    public void Timer_that_never_fires_stays_so() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, _scaled.ToReal(Timeout.InfiniteTimeSpan));
}
