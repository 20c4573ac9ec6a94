using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Core.Partners;
using MemberSync.Partners;
using MemberSync.Simulation.Mutants;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Processes;

/// <summary>The real partners over a simulated network.</summary>
public sealed class SimulatedPartners(
    TimeProvider time, Func<PartnerConnection, HttpMessageHandler> handlers, Mutation mutation) : IPartners
{
    private readonly IReadOnlyDictionary<string, IPartner> _partners = PartnerCatalog.All(time, handlers, new SequentialIds(1));

    public ImmutableSortedSet<string> Names => [.. _partners.Keys];

    public IPartner Find(string name) => new Mutated(_partners[name], mutation);

    private sealed class Mutated(IPartner partner, Mutation mutation) : IPartner
    {
        public PartnerPlan Plan => partner.Plan;

        public ImmutableArray<string> Faults(PartnerConnection connection) => partner.Faults(connection);

        public IPartnerClient Connect(PartnerConnection connection) => mutation.Client(partner.Connect(connection));
    }
}
