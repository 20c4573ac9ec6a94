using MemberSync.Engine.Intake;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Preview;
using MemberSync.Simulation.Processes;

namespace MemberSync.Simulation.Mutants;

/// <summary>
/// A hub with one real bug of the field built in, to show that the simulation would notice it. The base is the hub as
/// it is. One instance lives as long as its world.
/// </summary>
public class Mutation
{
    public static Mutation None { get; } = new();

    /// <summary>What the store does for a process.</summary>
    public virtual (IStore Store, IWorkQueue Work) Storage(IStore store, IWorkQueue work) => (store, work);

    /// <summary>The way to the partner.</summary>
    public virtual BridgedHandler Network(BridgedHandler network) => network;

    /// <summary>The client of a connection.</summary>
    public virtual IPartnerClient Client(IPartnerClient client) => client;

    /// <summary>What is done with a message.</summary>
    public virtual Func<string, CancellationToken, Task> Handler(string queue, Func<string, CancellationToken, Task> handle) => handle;

    /// <summary>The intake of one change, up to the answer to the source.</summary>
    public virtual Task<IntakeOutcome> TakeAsync(HubProcess hub, Func<Task<IntakeOutcome>> take, string eventId) => take();

    /// <summary>Whether an operator's request is carried out.</summary>
    public virtual bool Carries(int member, string operation) => true;

    /// <summary>The preview of a full sync.</summary>
    public virtual Task<DryRunReading> PreviewAsync(HubProcess hub, Func<Task<DryRunReading>> preview) => preview();

    public virtual bool Sweeps => true;
}
