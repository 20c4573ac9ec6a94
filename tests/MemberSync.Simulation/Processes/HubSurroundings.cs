using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Worlds;
using MemberSync.Testing.Chance;

namespace MemberSync.Simulation.Processes;

/// <summary>What one simulated process is given.</summary>
/// <param name="Clock">The process's own clock, which may be wrong.</param>
/// <param name="TrueTime">The network's and the partner's clock.</param>
public sealed record HubSurroundings(
    int Number,
    string Owner,
    Gate Gate,
    IStore Store,
    IWorkQueue Queue,
    ImmutableArray<PartnerModel> Partners,
    ISecretStore Secrets,
    ProcessClock Clock,
    TimeProvider TrueTime,
    SeededRandom Random,
    Mutation Mutation,
    Alerts Alerts)
{
    /// <summary>Whom the gym system knows.</summary>
    public required SourceModel People { get; init; }

    /// <summary>Whether the gym system is asked.</summary>
    public bool IsAsking { get; init; }

    /// <summary>Who answers there.</summary>
    public PartnerModel PartnerAt(Uri address) => Partners.Single(partner => partner.Port.Connection.Address.Host == address.Host);
}
