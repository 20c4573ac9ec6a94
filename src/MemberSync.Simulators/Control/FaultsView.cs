using System.Collections.Immutable;
using MemberSync.Simulators.Faults;

namespace MemberSync.Simulators.Control;

/// <summary>The faults that are switched on, and how often each has hit.</summary>
public sealed record FaultsView(ImmutableArray<FaultCount> Faults);
