using MemberSync.Core.Dispatch;
using MemberSync.Testing.Chance;
using MemberSync.Testing.Core;
using Xunit;

namespace MemberSync.Core.Tests.Dispatch;

public sealed class TokenBucketBoundTests
{
    private static readonly DateTimeOffset Noon = Rates.At("12:00:00");

    [Theory]
    [InlineData(60, 6, 100_000)]
    [InlineData(10, 5, 70_000)]
    [InlineData(1, 1, 4_000)]
    public void Partner_never_runs_out_of_tokens_whatever_befalls_the_calls(int capacity, int perSecond, int atLeast)
    {
        var calls = 0;
        for (var run = 0; run < 60; run++)
        {
            var chance = new SeededRandom(TestSeed.For($"{capacity} {run}"));
            var worker = new SimulatedWorker(Bucket(capacity, perSecond), AnyTraffic(chance), chance);

            worker.Run(Noon, Noon + TimeSpan.FromMinutes(20));

            calls += worker.Arrivals.Count;
            Assert.Equal(0, ArrivalBucket.Refused(worker.Arrivals, capacity, perSecond));
        }

        Assert.True(calls >= atLeast, $"{calls} calls are too few to show anything.");
    }

    [Theory]
    [InlineData(60, 6, 0.5)]
    [InlineData(10, 5, 0.5)]
    [InlineData(1, 1, 0)] // One call at a time: what an answer takes is lost, and no rule could save it.
    public void Backlog_uses_99_percent_of_what_is_allowed(int capacity, int perSecond, double latency)
    {
        var traffic = new Traffic(Rates.Seconds(latency), Held: TimeSpan.Zero, MaxBlock: 20);
        var chance = new SeededRandom(TestSeed.For($"backlog {capacity}"));
        var worker = new SimulatedWorker(Bucket(capacity, perSecond), traffic, chance);

        worker.Run(Noon, Noon + TimeSpan.FromHours(2));

        var allowed = capacity + (perSecond * TimeSpan.FromHours(2).TotalSeconds);
        Assert.InRange(worker.Arrivals.Count / allowed, 0.99, 1);
    }

    [Fact]
    public void Worker_that_ignores_what_is_under_way_is_found_out()
    {
        var arrivals = Enumerable.Range(0, 11).Select(_ => Noon);

        Assert.Equal(1, ArrivalBucket.Refused(arrivals, 10, 5));
    }

    private static TokenBucket Bucket(int capacity, int perSecond) =>
        new(capacity, TimeSpan.FromSeconds(1) / perSecond, Hold: Rates.Seconds(5)) { CallTimeout = Rates.Seconds(10) };

    private static Traffic AnyTraffic(SeededRandom chance) => new(
        Latency: chance.Chance(0.5) ? Rates.Seconds(0.2) : Rates.Seconds(10 * chance.NextDouble()),
        Held: chance.Chance(0.5) ? TimeSpan.Zero : Rates.Seconds(5 * chance.NextDouble()),
        MaxBlock: 1 + chance.Next(20),
        Lost: chance.Chance(0.5) ? 0 : 0.2 * chance.NextDouble(),
        Released: chance.Chance(0.5) ? 0 : 0.5 * chance.NextDouble(),
        Idle: chance.Chance(0.5) ? 0 : 0.5 * chance.NextDouble(),
        Late: chance.Chance(0.5) ? TimeSpan.Zero : Rates.Seconds(30 * chance.NextDouble()));
}
