using System.Collections.Immutable;
using MemberSync.Benchmarks.Changes;
using MemberSync.Benchmarks.Limits;
using MemberSync.Benchmarks.Measuring;
using MemberSync.Benchmarks.Nights;
using MemberSync.Benchmarks.Peers;
using MemberSync.Benchmarks.Scale;
using MemberSync.Benchmarks.Screens;
using MemberSync.Benchmarks.Startups;

namespace MemberSync.Benchmarks;

/// <summary>Everything that can be measured, in the order in which it runs and is shown.</summary>
internal static class MeasurementTable
{
    public static ImmutableArray<IMeasurement> All { get; } =
    [
        new OneChange(),
        new OneChangeOnDisk(),
        new OneChangeOnAzurite(),
        new FiveSteps(),
        new NoChange(),
        new Operations(),
        new Night(),
        new Neighbours(),
        new StartUp(),
        new Pages(),
        new LimitMeasurement(),
        new CrashMeasurement(),
        new IngestBeside(),
        new ModelScale(),
        new SqliteScale(),
        new NightOfFacilities(),
    ];
}
