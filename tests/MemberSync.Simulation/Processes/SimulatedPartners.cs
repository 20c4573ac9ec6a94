using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Partners;

namespace MemberSync.Simulation.Processes;

/// <summary>The real partners over a simulated network.</summary>
public sealed class SimulatedPartners(TimeProvider time, Func<HttpMessageHandler> handlers) : IPartners
{
    private readonly IReadOnlyDictionary<string, IPartner> _partners = PartnerCatalog.All(time, handlers);

    public ImmutableSortedSet<string> Names => [.. _partners.Keys];

    public IPartner Find(string name) => _partners[name];
}
