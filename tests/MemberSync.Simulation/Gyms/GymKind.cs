using System.Collections.Immutable;
using MemberSync.Engine.Ports;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;

namespace MemberSync.Simulation.Gyms;

/// <summary>A gym system whose events only say whom they are about, as one process reaches it.</summary>
public sealed class GymKind(SourceModel people, Gate gate, TimeProvider time) : ISources, ISourceKind
{
    public ImmutableSortedSet<string> Names => [Name];

    public string Name => Gym.Kind;

    public int CallsPerMinute => 600;

    public ISourceKind Find(string name) => this;

    public ImmutableArray<string> Faults(SourceSetup setup) => [];

    public bool Proves(IncomingNotice webhook, SourceSetup setup, DateTimeOffset now) =>
        throw new NotSupportedException("Stories hand events over as they were read.");

    public SourceReading Read(ReadOnlyMemory<byte> body, SourceSetup setup, DateTimeOffset now) =>
        throw new NotSupportedException("Stories hand events over as they were read.");

    public ISourceClient Connect(SourceSetup setup) => new GymClient(people, gate, time);
}
