using System.Collections.Immutable;
using MemberSync.Simulators.Spivi.Clients;
using MemberSync.Simulators.Spivi.Events;

namespace MemberSync.Simulators.Spivi.Control;

/// <summary>What a site holds.</summary>
public sealed record SiteView(ImmutableArray<SiteClient> Clients, ImmutableArray<SiteEvent> Events);
