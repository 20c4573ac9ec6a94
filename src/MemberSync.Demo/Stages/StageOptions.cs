using System.Collections.Immutable;
using MemberSync.Demo.Clock;
using MemberSync.Demo.Gyms;
using MemberSync.Demo.Partner;

namespace MemberSync.Demo.Stages;

/// <summary>What a stage is set up with.</summary>
internal sealed record StageOptions
{
    /// <value>How many times faster than the real clock everything runs.</value>
    public required double Speed { get; init; }

    /// <value>The simulated partners, at least one. Default: Mywellness.</value>
    public ImmutableArray<ShownPartner> Partners { get; init; } = ShownPartners.Of("mywellness");

    /// <value>The gym system where people join; null: they are sent by the service's own API. Default null.</value>
    public ShownGym? Gym { get; init; }

    /// <value>The share of the gym system's webhooks that gets lost, 0 to 1. Default 0.</value>
    public double Lost { get; init; }

    /// <value>Seed of the simulated partners' ids and latencies.</value>
    public int Seed { get; init; } = 1;

    /// <value>The service's port; 0 takes a free one. Default 0.</value>
    public int Port { get; init; }

    /// <value>Where the story begins on the virtual clock. Default 20:50 UTC, ten minutes before the window.</value>
    public DateTimeOffset Start { get; init; } = SharedClock.UsualStart;

    /// <value>
    /// Real time that getting ready may take before the virtual clock shows <see cref="Start"/>. Whoever takes longer
    /// starts later. Default 7 s.
    /// </value>
    public TimeSpan Lead { get; init; } = TimeSpan.FromSeconds(7);

    /// <value>The partners' least round trip, in virtual time; as much again may come on top. Default 100 ms.</value>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <value>Where the database and the logs lie; emptied first.</value>
    public required string Folder { get; init; }

    public required string AdminKey { get; init; }
}
