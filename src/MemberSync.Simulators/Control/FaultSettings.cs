using System.Collections.Immutable;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Control;

/// <summary>All faults to switch on; whatever was on before is off.</summary>
public sealed record FaultSettings
{
    public required ImmutableArray<FaultRule> Rules { get; init; }
}
