using System.Collections.Immutable;
using MemberSync.Demo.Gyms;
using MemberSync.Demo.Partner;

namespace MemberSync.Demo;

/// <summary>What the command line asks for.</summary>
internal sealed record DemoOptions
{
    public const double UsualSpeed = 20;

    public int Members { get; init; } = 500;

    /// <value>End when everybody has arrived.</value>
    public bool Once { get; init; }

    /// <value>Print one JSON object and nothing else.</value>
    public bool Json { get; init; }

    public double Speed { get; init; } = UsualSpeed;

    /// <value>The simulated partners, at least one. Default: Mywellness.</value>
    public ImmutableArray<ShownPartner> Partners { get; init; } = ShownPartners.Of("mywellness");

    /// <value>The gym system where people join; null: they are sent by the service's own API.</value>
    public ShownGym? Gym { get; init; }

    /// <value>The share of the gym system's webhooks that gets lost, 0 to 1.</value>
    public double Lost { get; init; }

    /// <value>Whether the gym sends a timetable, too, to a partner that has classes, once its members have arrived.</value>
    public bool Classes { get; init; }

    public int Seed { get; init; } = 1;

    /// <value>The service's port; 0 takes a free one.</value>
    public int Port { get; init; }
}
