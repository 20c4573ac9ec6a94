using FsCheck.Fluent;
using MemberSync.Storage.Azure.Time;
using MemberSync.Testing;
using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Storage.Tests.Azure.Time;

public sealed class ClockEstimateTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 9, 0, 0, 400, TimeSpan.Zero);

    [Fact]
    public void Nothing_is_known_before_the_first_answer()
    {
        Assert.Null(ClockEstimate.Unknown.Now(TimeSpan.Zero));
        Assert.Null(ClockEstimate.Unknown.UncertaintyAt(TimeSpan.Zero));
    }

    [Fact]
    public void Estimate_is_never_off_by_more_than_a_second_and_half_a_round_trip() => Property.Check(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new SeededRandom((ulong)seed);
            var stopwatch = new Stopwatch(random);
            var estimate = ClockEstimate.Unknown;
            for (var answer = 0; answer < 50; answer++)
            {
                var roundTrip = TimeSpan.FromMilliseconds(random.NextDouble() * 3000);
                var sample = stopwatch.Ask(roundTrip);
                estimate = estimate.With(sample);

                var error = estimate.Now(sample.Received)!.Value - stopwatch.Truth;
                var uncertainty = estimate.UncertaintyAt(sample.Received)!.Value;
                Assert.True(error.Duration() <= uncertainty + TimeSpan.FromTicks(10), $"{error} at answer {answer}");
                Assert.True(uncertainty <= TimeSpan.FromSeconds(1) + (roundTrip / 2), $"{uncertainty} at {answer}");
            }
        });

    [Fact]
    public void Answers_in_different_fractions_of_a_second_narrow_it()
    {
        var estimate = ClockEstimate.Unknown;
        for (var tenth = 0; tenth < 10; tenth++)
        {
            var at = TimeSpan.FromSeconds(tenth * 1.1);
            estimate = estimate.With(Exact(at));
        }

        Assert.InRange(estimate.UncertaintyAt(TimeSpan.FromSeconds(10))!.Value.TotalSeconds, 0, 0.06);
    }

    [Fact]
    public void Single_odd_answer_moves_nothing()
    {
        var before = ClockEstimate.Unknown.With(Exact(TimeSpan.Zero));

        var after = before
            .With(Exact(TimeSpan.FromSeconds(1), ahead: TimeSpan.FromDays(365)))
            .With(Exact(TimeSpan.FromSeconds(2)));

        Assert.InRange((after.Now(TimeSpan.Zero) - before.Now(TimeSpan.Zero))!.Value.TotalSeconds, -0.5, 0.5);
    }

    [Fact]
    public void Store_whose_clock_was_set_is_believed_at_the_second_answer()
    {
        var hour = TimeSpan.FromHours(1);
        var before = ClockEstimate.Unknown.With(Exact(TimeSpan.Zero));

        var after = before.With(Exact(TimeSpan.FromSeconds(1), hour)).With(Exact(TimeSpan.FromSeconds(2), hour));

        Assert.InRange((after.Now(TimeSpan.Zero) - before.Now(TimeSpan.Zero))!.Value.TotalSeconds, 3599, 3601);
    }

    [Fact]
    public void Dates_that_cannot_be_are_ignored()
    {
        Assert.Equal(ClockEstimate.Unknown, ClockEstimate.Unknown.With(new(default, default, DateTimeOffset.MaxValue)));
        Assert.Equal(ClockEstimate.Unknown, ClockEstimate.Unknown.With(new(default, default, DateTimeOffset.MinValue)));
        Assert.Equal(ClockEstimate.Unknown, ClockEstimate.Unknown.With(new(TimeSpan.FromSeconds(1), default, Start)));
    }

    /// <summary>An answer without latency.</summary>
    private static ClockSample Exact(TimeSpan at, TimeSpan ahead = default) =>
        new(at, at, WholeSecond(Start + at + ahead));

    private static DateTimeOffset WholeSecond(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    /// <summary>A stopwatch that runs a little too fast or slow, and a store that answers on the way.</summary>
    private sealed class Stopwatch(SeededRandom random)
    {
        private readonly double _rate = 1 + ((random.NextDouble() - 0.5) * 200e-6);
        private TimeSpan _elapsed;

        public DateTimeOffset Truth { get; private set; } =
            Start + TimeSpan.FromMinutes((random.NextDouble() - 0.5) * 20);

        public ClockSample Ask(TimeSpan roundTrip)
        {
            Pass(TimeSpan.FromSeconds(random.NextDouble() * 100));
            var sent = _elapsed;
            var way = roundTrip * random.NextDouble();
            Pass(way);
            var date = WholeSecond(Truth);
            Pass(roundTrip - way);
            return new ClockSample(sent, _elapsed, date);
        }

        private void Pass(TimeSpan span)
        {
            Truth += span;
            _elapsed += span * _rate;
        }
    }
}
