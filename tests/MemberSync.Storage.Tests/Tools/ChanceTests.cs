using MemberSync.Testing;
using MemberSync.Testing.Chance;
using Xunit;
using Xunit.Sdk;

namespace MemberSync.Storage.Tests.Tools;

public sealed class ChanceTests
{
    [Fact]
    public void Same_seed_gives_the_published_numbers()
    {
        // The first numbers of SplitMix64 for seed 1234567, as its reference implementation gives them.
        var random = new SeededRandom(1234567);

        Assert.Equal([6457827717110365317, 3203168211198807973], new[] { random.NextBits(), random.NextBits() });
    }

    [Fact]
    public void Fork_does_not_depend_on_what_was_drawn_before()
    {
        var fresh = new SeededRandom(7);
        var used = new SeededRandom(7);
        used.NextBits();

        Assert.Equal(fresh.Fork("faults").NextBits(), used.Fork("faults").NextBits());
        Assert.NotEqual(fresh.Fork("faults").NextBits(), fresh.Fork("order").NextBits());
    }

    [Fact]
    public void Numbers_stay_in_their_range() => Property.Check<int>(seed =>
    {
        var random = new SeededRandom((ulong)Math.Abs((long)seed));

        Assert.InRange(random.Next(3), 0, 2);
        Assert.InRange(random.NextDouble(), 0, 0.9999999999999999);
    });

    [Fact]
    public void Ids_count_upwards_in_their_series()
    {
        var ids = new SequentialIds(series: 0xab);

        ids.Next();

        Assert.Equal("000000ab-0000-0000-0000-000000000002", ids.Next().ToString());
    }

    [Fact]
    public void Failed_property_names_its_seed()
    {
        var failure = Assert.Throws<XunitException>(
            () => Property.Check<int>(number => Assert.InRange(number, -3, 3)));

        Assert.Contains($"{TestSeed.Variable}={TestSeed.For(nameof(Failed_property_names_its_seed))}", failure.Message);
    }
}
