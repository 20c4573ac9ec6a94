using FsCheck.Fluent;
using MemberSync.Demo.Rates;
using MemberSync.Simulators.Rates;
using MemberSync.Testing;
using Xunit;

namespace MemberSync.EndToEnd.Tests.Rates;

public sealed class TheoreticalTimeTests
{
    private static readonly DateTimeOffset Day = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("20:50:00", 0, 0)]
    [InlineData("20:50:00", 30, 0)]
    [InlineData("20:50:00", 31, 60)]
    [InlineData("20:50:00", 300, 540)]
    [InlineData("20:50:00", 330, 600)] // The last strict ones, at 21:00.
    [InlineData("20:50:00", 331, 660)] // The first that may be one of 200, at 21:01.
    [InlineData("20:50:00", 5000, 2040)]
    [InlineData("20:59:30", 61, 90)] // 30 at once, 30 at 21:00:30, and 170 more at 21:01.
    [InlineData("20:59:30", 230, 90)]
    [InlineData("20:59:30", 231, 120)] // Those 30 count until 21:01:30.
    [InlineData("23:00:00", 200, 0)]
    [InlineData("23:00:00", 201, 60)]
    [InlineData("02:59:00", 200, 0)] // Up to 02:59 the whole of the next 60 s lies in the night.
    [InlineData("02:59:00", 230, 60)]
    [InlineData("02:59:00", 231, 120)]
    [InlineData("02:59:00.001", 31, 60)]
    public void The_last_call_is_as_early_as_the_limits_allow(string start, int calls, double seconds)
    {
        var least = TheoreticalTime.Of(calls, At(TimeSpan.Parse(start)));

        Assert.Equal(TimeSpan.FromSeconds(seconds), least);
    }

    [Fact]
    public void Greedy_calls_never_break_a_limit_of_the_partner()
    {
        Property.Check(Starts(), start =>
        {
            var log = new RateLog(new RateRule());

            var calls = TheoreticalTime.Calls(At(start)).Take(900);
            Assert.All(calls, call => Assert.False(log.Record(call).IsOver, $"{call:O}"));
        });
    }

    [Fact]
    public void No_greedy_call_could_be_made_a_millisecond_earlier()
    {
        Property.Check(Starts(), start =>
        {
            var calls = TheoreticalTime.Calls(At(start)).Take(600).ToList();

            foreach (var i in Enumerable.Range(1, calls.Count - 1).Where(i => calls[i] > calls[i - 1]))
            {
                Assert.True(IsOver(calls[..i], calls[i].AddMilliseconds(-1)), $"call {i} at {calls[i]:O}");
            }
        });
    }

    private static DateTimeOffset At(TimeSpan timeOfDay) => Day + timeOfDay;

    private static bool IsOver(IEnumerable<DateTimeOffset> before, DateTimeOffset next)
    {
        var log = new RateLog(new RateRule());
        foreach (var call in before)
        {
            log.Record(call);
        }

        return log.Record(next).IsOver;
    }

    // Mostly around the window's edges, where the rules meet.
    private static FsCheck.Arbitrary<TimeSpan> Starts() => Gen.Frequency(
        (2, Around(TimeSpan.FromHours(21))),
        (2, Around(TimeSpan.FromHours(3))),
        (1, Gen.Choose(0, 86_399).Select(second => TimeSpan.FromSeconds(second)))).ToArbitrary();

    private static FsCheck.Gen<TimeSpan> Around(TimeSpan edge) =>
        Gen.Choose(-300_000, 90_000).Select(millisecond => edge + TimeSpan.FromMilliseconds(millisecond));
}
