using System.ComponentModel.DataAnnotations;

namespace MemberSync.Functions.Hosting;

/// <summary>A clock computed from the real one: all three values are given, or none.</summary>
internal sealed class ClockOptions
{
    /// <value>The real time at which the clock showed <see cref="Start"/>.</value>
    public DateTimeOffset? Origin { get; set; }

    /// <value>What the clock showed at <see cref="Origin"/>.</value>
    public DateTimeOffset? Start { get; set; }

    /// <value>How many times faster than the real clock it runs: 0.001 to 100000.</value>
    [Range(0.001, 100_000)]
    public double? Speed { get; set; }

    public bool IsReal => Origin is null && Start is null && Speed is null;

    public bool IsWhole => Origin is not null && Start is not null && Speed is not null;
}
