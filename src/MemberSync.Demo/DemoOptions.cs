using System.Collections.Immutable;
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

    public int Seed { get; init; } = 1;

    /// <value>The service's port; 0 takes a free one.</value>
    public int Port { get; init; }
}
