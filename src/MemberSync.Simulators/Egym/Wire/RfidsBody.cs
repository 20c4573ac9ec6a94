using System.Collections.Immutable;

namespace MemberSync.Simulators.Egym.Wire;

internal sealed record RfidsBody
{
    public ImmutableArray<RfidBody>? Rfids { get; init; }
}
