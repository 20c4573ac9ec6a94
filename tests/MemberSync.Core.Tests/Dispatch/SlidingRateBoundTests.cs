using MemberSync.Testing.Chance;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class SlidingRateBoundTests
{
    [Theory]
    [InlineData("20:50:00", "21:10:00", 100, 100_000)]
    [InlineData("02:50:00", "03:10:00", 100, 100_000)]
    [InlineData("19:00:00", "1.05:00:00", 12, 750_000)]
    [InlineData("06:00:00", "12:00:00", 8, 50_000)]
    public void Partner_never_counts_more_than_it_allows_whatever_befalls_the_calls(
        string from, string to, int runs, int atLeast)
    {
        var calls = 0;
        for (var run = 0; run < runs; run++)
        {
            var chance = new SeededRandom(TestSeed.For($"{from} {run}"));
            var worker = new SimulatedWorker(Rates.Mywellness, AnyTraffic(chance), chance);

            worker.Run(Rates.At(from), Rates.At(to));

            calls += worker.Arrivals.Count;
            Assert.InRange(worker.Log.Worst(), 1, Rates.NightLimit);
            Assert.InRange(worker.Log.WorstOnStrictSide(), 0, Rates.DayLimit);
        }

        Assert.True(calls >= atLeast, $"{calls} calls are too few to show anything.");
    }

    [Theory]
    [InlineData("06:00:00", "10:00:00", Rates.DayLimit)]
    [InlineData("21:30:00", "1.02:30:00", Rates.NightLimit)]
    public void Backlog_uses_99_percent_of_what_is_allowed(string from, string to, int limit)
    {
        var traffic = new Traffic(Latency: Rates.Seconds(0.2), Held: TimeSpan.Zero, MaxBlock: 20);
        var worker = new SimulatedWorker(Rates.Mywellness, traffic, new SeededRandom(TestSeed.For(from)));

        worker.Run(Rates.At(from), Rates.At(to));

        var allowed = limit * (Rates.At(to) - Rates.At(from)).TotalMinutes;
        Assert.InRange(worker.Log.Between(Rates.At(from), Rates.At(to)) / allowed, 0.99, 1.01);
    }

    [Fact]
    public void Whole_day_loses_less_than_one_percent_to_the_edges()
    {
        var traffic = new Traffic(Latency: Rates.Seconds(0.2), Held: TimeSpan.Zero, MaxBlock: 20);
        var worker = new SimulatedWorker(Rates.Mywellness, traffic, new SeededRandom(TestSeed.For("day")));

        worker.Run(Rates.At("12:00:00"), Rates.At("1.12:00:00"));

        var allowed = (18 * 60 * Rates.DayLimit) + (6 * 60 * Rates.NightLimit);
        Assert.InRange(worker.Log.Count / (double)allowed, 0.99, 1.01);
    }

    private static Traffic AnyTraffic(SeededRandom chance)
    {
        var rule = Rates.Mywellness;
        return new Traffic(
            Latency: chance.Chance(0.3) ? Rates.Seconds(0.2) : rule.CallTimeout * chance.NextDouble(),
            Held: chance.Chance(0.3) ? TimeSpan.Zero : rule.Hold * (chance.Chance(0.5) ? 1 : chance.NextDouble()),
            MaxBlock: 1 + chance.Next(chance.Chance(0.5) ? 10 : Rates.NightLimit),
            Lost: chance.Chance(0.5) ? 0 : 0.2 * chance.NextDouble(),
            Released: chance.Chance(0.5) ? 0 : 0.5 * chance.NextDouble(),
            Idle: chance.Chance(0.3) ? 0 : 0.9 * chance.NextDouble(),
            Skew: rule.Skew * (chance.Next(5) - 2) / 2);
    }
}
