using MemberSync.Simulators.Rates;

namespace MemberSync.Simulators.Tests.Rates;

public sealed class RateLogTests
{
    private static readonly DateTimeOffset Noon = new(2025, 4, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Evening = new(2025, 4, 2, 21, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Midnight = new(2025, 4, 3, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Morning = new(2025, 4, 3, 3, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    private readonly RateLog _log = new(new RateRule());

    [Fact]
    public void Log_lets_30_through_and_refuses_the_31st_when_it_is_day()
    {
        var refused = Enumerable.Range(0, 31).Count(i => _log.Record(Noon.AddSeconds(i)).IsOver);

        Assert.Equal(1, refused);
        Assert.Equal(31, _log.Figures.WorstIn60sStrict);
    }

    [Fact]
    public void Log_frees_a_slot_exactly_60_s_after_its_arrival()
    {
        Fill(Noon, 30);

        var justBefore = _log.Record(Noon + Minute - Millisecond);
        var after = _log.Record(Noon + Minute);

        Assert.True(justBefore.IsOver);
        Assert.Equal(2, after.InStrictWindow);
    }

    [Fact]
    public void Log_counts_refused_arrivals_when_a_caller_hammers()
    {
        Fill(Noon, 40);

        var later = _log.Record(Noon.AddSeconds(59));

        Assert.True(later.IsOver);
        Assert.Equal(41, later.InStrictWindow);
    }

    [Fact]
    public void Log_lets_200_through_and_refuses_the_201st_when_it_is_night()
    {
        var refused = Enumerable.Range(0, 201).Count(i => _log.Record(Midnight.AddMilliseconds(i)).IsOver);

        Assert.Equal(1, refused);
        Assert.Equal(201, _log.Figures.WorstIn60sNight);
        Assert.Equal(0, _log.Figures.WorstIn60sStrict);
    }

    [Fact]
    public void Log_holds_the_strict_limit_when_the_window_began_1_ms_before_the_night()
    {
        Fill(Evening - Millisecond, 30);

        Assert.True(_log.Record(Evening + Minute - Millisecond - Millisecond).IsOver);
    }

    [Fact]
    public void Log_holds_the_strict_limit_in_the_first_minute_when_the_day_side_had_no_arrival()
    {
        Fill(Evening, 30);

        Assert.True(_log.Record(Evening + Minute - Millisecond).IsOver);
    }

    [Fact]
    public void Log_gives_the_night_limit_from_exactly_one_minute_into_the_night()
    {
        Fill(Evening.AddSeconds(30), 30);

        var refused = Enumerable.Range(0, 170).Count(_ => _log.Record(Evening + Minute).IsOver);

        Assert.Equal(0, refused);
        Assert.True(_log.Record(Evening + Minute).IsOver);
    }

    [Fact]
    public void Log_counts_a_night_window_that_starts_with_the_night_when_its_arrivals_also_touch_the_day()
    {
        Fill(Evening.AddSeconds(10), 12);

        Assert.Equal(12, _log.Figures.WorstIn60sNight);
        Assert.Equal(12, _log.Figures.WorstIn60sStrict);
    }

    [Fact]
    public void Log_gives_the_night_limit_until_exactly_one_minute_before_the_morning()
    {
        var last = Morning - Minute;

        Fill(last, 200);

        Assert.Equal(0, _log.Figures.WorstIn60sStrict);
        Assert.Equal(200, _log.Figures.WorstIn60sNight);
        Assert.True(_log.Record(last).IsOver);
    }

    [Fact]
    public void Log_holds_the_strict_limit_when_the_window_ends_1_ms_after_the_night()
    {
        Fill(Morning - Minute + Millisecond, 30);

        var verdict = _log.Record(Morning - Millisecond);

        Assert.True(verdict.IsOver);
        Assert.Equal(31, verdict.InStrictWindow);
    }

    [Fact]
    public void Log_keeps_last_nights_calls_in_the_count_when_the_morning_begins()
    {
        Fill(Morning - Millisecond, 30);

        Assert.True(_log.Record(Morning + Minute - Millisecond - Millisecond).IsOver);
        Assert.False(_log.Record(Morning + Minute + Minute).IsOver);
    }

    [Fact]
    public void Log_counts_clock_minutes_apart_from_sliding_windows()
    {
        Fill(Noon.AddSeconds(59), 20);
        Fill(Noon.AddSeconds(61), 25);

        Assert.Equal(25, _log.Figures.WorstInClockMinute);
        Assert.Equal(45, _log.Figures.WorstIn60sStrict);
    }

    [Fact]
    public void Log_takes_an_arrival_that_runs_backwards_to_come_with_the_last()
    {
        _log.Record(Noon);

        _log.Record(Noon - Minute);

        Assert.Equal(Noon, _log.Figures.LastArrival);
        Assert.Equal(2, _log.Figures.WorstIn60sStrict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Log_agrees_with_counting_every_window_when_arrivals_are_random(int seed)
    {
        var random = new Random(seed);
        var edge = seed % 2 == 0 ? Evening : Morning;
        var arrivals = Enumerable.Range(0, 400)
            .Select(_ => edge.AddMilliseconds(random.Next(-150_000, 150_000))).Order().ToList();

        arrivals.ForEach(arrival => _log.Record(arrival));

        var windows = EveryWindow(arrivals).ToList();
        Assert.Equal(windows.Where(w => !w.Night).Max(w => w.Count), _log.Figures.WorstIn60sStrict);
        Assert.Equal(windows.Where(w => w.Night).Max(w => w.Count), _log.Figures.WorstIn60sNight);
    }

    // Every window whose start or end matters: at, just after or 60 s before an arrival or an edge, to the tick.
    private static IEnumerable<(bool Night, int Count)> EveryWindow(List<DateTimeOffset> arrivals)
    {
        var starts = arrivals.Concat([Evening, Morning])
            .SelectMany(at => new[] { at, at - Minute })
            .SelectMany(at => new[] { at.AddTicks(-1), at, at.AddTicks(1) })
            .Distinct();
        foreach (var start in starts)
        {
            var count = arrivals.Count(at => at >= start && at < start + Minute);
            yield return (start >= Evening && start + Minute <= Morning, count);
        }
    }

    private void Fill(DateTimeOffset at, int count)
    {
        for (var i = 0; i < count; i++)
        {
            _log.Record(at);
        }
    }
}
