using MemberSync.Engine.Ports;

namespace MemberSync.Testing.Chance;

/// <summary>
/// Reproducible chance: the same seed gives the same numbers on every machine and .NET version (SplitMix64).
/// Safe for concurrent use, although only one thread gets them in a reproducible order.
/// </summary>
public sealed class SeededRandom : IRandomSource
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private readonly ulong _seed;
    private ulong _state;

    public SeededRandom(ulong seed)
    {
        _seed = seed;
        _state = seed;
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits() => Mix(Interlocked.Add(ref _state, Step));

    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 (included) to <paramref name="end"/> (excluded), which is 1 or more.</summary>
    public int Next(int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, 1);
        return (int)Math.BigMul(NextBits(), (ulong)end, out _);
    }

    /// <summary>True with the given probability: 0 is never, 1 is always.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>
    /// An own source for one concern, the same for the same seed and name whatever was drawn before,
    /// so that a new draw in one concern does not shift all others.
    /// </summary>
    public SeededRandom Fork(string concern) => new(Mix(_seed ^ SeedOf(concern)));

    /// <summary>A seed from a text, the same in every process (FNV-1a).</summary>
    public static ulong SeedOf(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211UL);
        }

        return hash;
    }

    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
