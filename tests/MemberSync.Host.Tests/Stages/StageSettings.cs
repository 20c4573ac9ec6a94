using System.Collections.Immutable;

namespace MemberSync.Host.Tests.Stages;

/// <summary>What a stage is set up with.</summary>
internal sealed record StageSettings
{
    public const string AdminKey = "admin-key-of-the-host-tests";

    /// <value>How many instances of the host run at once. Default 1.</value>
    public int Instances { get; init; } = 1;

    /// <value>How many times faster than the real clock everything runs. Default 1.</value>
    public double Speed { get; init; } = 1;

    /// <value>What the virtual clock shows when the programs are started. Default 21:30 UTC, in the window.</value>
    public DateTimeOffset Start { get; init; } = new(2026, 4, 1, 21, 30, 0, TimeSpan.Zero);

    /// <value>How late, and how often, an occurrence of a timer comes. Default: once, on time.</value>
    public Func<string, DateTimeOffset, ImmutableArray<TimeSpan>> Firing { get; init; } = (_, _) => [TimeSpan.Zero];

    /// <value>Further app settings.</value>
    public ImmutableDictionary<string, string> AppSettings { get; init; } = [];
}
