using System.Collections.Immutable;
using System.Globalization;
using MemberSync.Core.Sources;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Sources;
using MemberSync.Simulation.Processes;
using MemberSync.Simulation.Worlds;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemberSync.Simulation.Gyms;

/// <summary>The club's gym system, as the hub knows it.</summary>
public static class Gym
{
    public const string Kind = "gym";

    private static readonly SourceId Id = SourceId.Parse("desk");

    public static Source Source { get; } = new(
        Id,
        Kind,
        Enabled: true,
        ImmutableSortedDictionary<string, string>.Empty.Add(Source.MemberPrefix, "gb-"))
    {
        SweepMinutes = 60,
    };

    /// <summary>The gym's own number of a member, which the hub knows with a prefix.</summary>
    public static SourceSubject Subject(int number) =>
        new(SubjectKind.Member, number.ToString("d5", CultureInfo.InvariantCulture));

    /// <summary>Connects the club with it, as an operator does.</summary>
    public static async Task ConnectAsync(World world)
    {
        var gate = new Gate("set-up", world.Steps);
        var kind = new GymKind(world.Source, gate, world.Time);
        var directory = new SourceDirectory(
            world.Store, world.Secrets, kind, world.Time, NullLogger<SourceDirectory>.Instance);
        var setup = new SourceSetup(World.Club, Source);
        await directory.TrySaveAsync(null, setup, SourceSecrets.None, CancellationToken.None);
    }

    /// <summary>How many changes the hub counted that the gym system never told.</summary>
    public static async Task<int> NeverDeliveredAsync(World world) =>
        await new Gaps(world.Store).CountAsync(World.Club, Id, CancellationToken.None);
}
