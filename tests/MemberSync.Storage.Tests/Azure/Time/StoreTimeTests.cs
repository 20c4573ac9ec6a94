using FsCheck.Fluent;
using MemberSync.Storage.Azure;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Time;

public sealed class StoreTimeTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly SimulatedTime _machine = new();
    private readonly StoreTime _time;

    public StoreTimeTests()
    {
        _time = new StoreTime(_machine);
    }

    [Fact]
    public void Before_the_first_answer_it_is_the_machines_clock()
    {
        Assert.Equal(_machine.GetUtcNow(), _time.GetUtcNow());
        Assert.Null(_time.Offset);
        Assert.Null(_time.Error);
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    public void First_answer_sets_a_clock_that_nobody_has_looked_at(int minutes)
    {
        Answer(TimeSpan.FromMinutes(minutes));

        Assert.InRange((_time.GetUtcNow() - _machine.GetUtcNow() - TimeSpan.FromMinutes(minutes)).TotalSeconds, -1, 1);
        Assert.InRange((_time.Offset!.Value - TimeSpan.FromMinutes(minutes)).TotalSeconds, -1, 1);
        Assert.InRange(_time.Error!.Value.TotalSeconds, 0.9, 1.1);
    }

    [Fact]
    public void Two_machines_with_wrong_clocks_agree()
    {
        var other = new SimulatedTime(_machine.GetUtcNow() - TimeSpan.FromMinutes(17));
        var otherTime = new StoreTime(other);
        var date = _machine.GetUtcNow() + TimeSpan.FromMinutes(5);

        _time.Observe(_time.GetTimestamp(), _time.GetTimestamp(), date);
        otherTime.Observe(otherTime.GetTimestamp(), otherTime.GetTimestamp(), date);

        Assert.InRange((_time.GetUtcNow() - otherTime.GetUtcNow()).TotalSeconds, -0.01, 0.01);
    }

    [Fact]
    public void Guess_does_not_count_as_told()
    {
        Assert.Equal(_machine.GetUtcNow(), _time.Guess());

        Answer(TimeSpan.FromMinutes(-10));

        Assert.InRange((_time.GetUtcNow() - _machine.GetUtcNow()).TotalMinutes, -10.1, -9.9);
    }

    [Fact]
    public void It_jumps_forward_at_once()
    {
        var before = _time.GetUtcNow();

        Answer(TimeSpan.FromMinutes(10));

        Assert.InRange((_time.GetUtcNow() - before).TotalMinutes, 9.9, 10.1);
    }

    [Fact]
    public void It_never_goes_back_but_waits_for_the_store_slowly()
    {
        var last = _time.GetUtcNow();
        Answer(TimeSpan.FromSeconds(-90));

        for (var passed = 0; passed < 110; passed++)
        {
            _machine.Advance(Second);
            var now = _time.GetUtcNow();
            Assert.InRange((now - last).TotalSeconds, 0.09, 1.01);
            last = now;
        }

        Assert.InRange((last - (_machine.GetUtcNow() - TimeSpan.FromSeconds(90))).TotalSeconds, -1, 1);
    }

    [Fact]
    public void What_it_tells_is_never_further_from_the_store_than_it_says() => Property.Check(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new SeededRandom((ulong)seed);
            var machine = new SimulatedTime();
            var time = new StoreTime(machine);
            var ahead = TimeSpan.FromSeconds((random.NextDouble() - 0.5) * 4);
            _ = time.GetUtcNow(); // Somebody was told the machine's time, so what is learnt is put right slowly.
            for (var answer = 0; answer < 100; answer++)
            {
                machine.Advance(random.NextDouble() * 3 * Second);
                var date = machine.GetUtcNow() + ahead;
                time.Observe(time.GetTimestamp(), time.GetTimestamp(), date.AddTicks(-(date.Ticks % Second.Ticks)));
                machine.Advance(random.NextDouble() * 3 * Second);

                var (error, truth) = (time.Error!.Value, machine.GetUtcNow() + ahead);
                Assert.True((time.GetUtcNow() - truth).Duration() <= error, $"{time.GetUtcNow() - truth} of {error}");
            }

            Assert.InRange(time.Error!.Value, TimeSpan.Zero, 2.5 * Second);
        });

    [Fact]
    public void It_knows_its_error_closely_after_a_minute_of_answers()
    {
        for (var answer = 0; answer < 60; answer++)
        {
            _machine.Advance(1.017 * Second);
            var now = _machine.GetUtcNow();
            Answer(-TimeSpan.FromTicks(now.Ticks % Second.Ticks));
            _ = _time.GetUtcNow();
        }

        Assert.InRange(_time.Error!.Value, TimeSpan.Zero, 0.03 * Second);
    }

    [Fact]
    public void Timers_and_timestamps_are_the_machines()
    {
        var fired = 0;
        using var timer = _time.CreateTimer(_ => fired++, null, 10 * Second, Timeout.InfiniteTimeSpan);
        Answer(TimeSpan.FromMinutes(10));
        Assert.Equal(0, fired);

        _machine.Advance(10 * Second);

        Assert.Equal(1, fired);
        Assert.Equal(_machine.GetTimestamp(), _time.GetTimestamp());
        Assert.Equal(_machine.TimestampFrequency, _time.TimestampFrequency);
    }

    private void Answer(TimeSpan ahead) =>
        _time.Observe(_time.GetTimestamp(), _time.GetTimestamp(), _machine.GetUtcNow() + ahead);
}
