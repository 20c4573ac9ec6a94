using System.Collections.Immutable;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Processes;

/// <summary>Where processes die: at named steps, or by chance.</summary>
public sealed class CrashPlan(ImmutableArray<(int Step, CrashSide Side)> at, SeededRandom? random = null, double rate = 0)
{
    public static CrashPlan None { get; } = new([]);

    /// <summary>How many processes died so far.</summary>
    public int Deaths { get; private set; }

    /// <summary>Off: no further deaths, for the time after the faults.</summary>
    public bool Enabled { get; set; } = true;

    public bool DiesAt(int step, CrashSide side)
    {
        var dies = Enabled && (at.Contains((step, side)) || (random is not null && random.Chance(rate)));
        Deaths += dies ? 1 : 0;
        return dies;
    }
}
