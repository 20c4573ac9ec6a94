using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Simulation.Mutants;
using MemberSync.Simulation.Partners;
using MemberSync.Simulation.Processes;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Simulation.Worlds;

/// <summary>What a simulated world is made of.</summary>
public sealed record WorldOptions
{
    public ulong Seed { get; init; } = 1;

    public DateTimeOffset Start { get; init; } = new(2026, 4, 1, 20, 50, 0, TimeSpan.Zero);

    /// <value>How many hub processes run side by side. Default 1.</value>
    public int Processes { get; init; } = 1;

    public CrashPlan Crashes { get; init; } = CrashPlan.None;

    /// <value>Whether the connection is enabled from the beginning. Default yes.</value>
    public bool ConnectionEnabled { get; init; } = true;

    /// <value>How many may leave in a day. Default as in the product.</value>
    public RemovalGuard Guard { get; init; } = RemovalGuard.Default;

    /// <value>What is set otherwise on the connection from the beginning. Default nothing.</value>
    public Func<Connection, Connection> Adjust { get; init; } = connection => connection;

    /// <value>Whether new members go by themselves. Default yes.</value>
    public RegistrationMode Registration { get; init; } = RegistrationMode.ApproveAndCreate;

    /// <value>What opens each partner of the club. Default Mywellness alone.</value>
    public ImmutableArray<Func<WorldOptions, IPartnerPort>> Partners { get; init; } = [MywellnessPort.Open];

    /// <value>Whether Mywellness serves what it has not published, as assumed. Default no.</value>
    public bool PartnerServesAssumed { get; init; }

    /// <value>People whom Mywellness knows from elsewhere. Default nobody.</value>
    public ImmutableArray<SeededPerson> KnownPeople { get; init; } = [];

    /// <value>The life of Mywellness's session tokens. Default half an hour.</value>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(30);

    /// <value>The most time an operation of the store takes; half of it on the way there. Default none.</value>
    public TimeSpan StoreLatency { get; init; }

    /// <value>Whether every wake-up message is lost on its way. Default no.</value>
    public bool LosesWakes { get; init; }

    /// <value>Whether the hub asks the gym system by itself. Default no.</value>
    public bool HasGym { get; init; }

    /// <value>Whether the connections were made by a version that kept no counts of members. Default no.</value>
    public bool IsUncounted { get; init; }

    /// <value>What goes wrong by chance. Default nothing.</value>
    public FaultRates Rates { get; init; } = FaultRates.None;

    /// <value>A bug that is built in, to be noticed. Default none.</value>
    public Mutation Mutation { get; init; } = Mutation.None;

    /// <value>How long after its death a process is started again.</value>
    public TimeSpan RestartAfter { get; init; } = TimeSpan.FromSeconds(3);

    /// <value>A world that is not done after this much virtual time has failed.</value>
    public TimeSpan Limit { get; init; } = TimeSpan.FromHours(12);

    public Action<string>? Reader { get; init; }
}
