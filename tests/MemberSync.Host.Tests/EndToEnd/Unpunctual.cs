using System.Collections.Immutable;
using MemberSync.Testing.Chance;

namespace MemberSync.Host.Tests.EndToEnd;

/// <summary>Timers as they may be on a bad day: late, twice, never.</summary>
internal sealed class Unpunctual(SeededRandom chance)
{
    private static readonly TimeSpan Latest = TimeSpan.FromMinutes(4);

    public ImmutableArray<TimeSpan> Fire(string function, DateTimeOffset due) => chance.Next(4) switch
    {
        0 => [],
        1 => [TimeSpan.Zero, TimeSpan.Zero],
        2 => [Latest * chance.NextDouble()],
        _ => [TimeSpan.Zero],
    };
}
