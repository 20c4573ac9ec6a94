using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MemberSync.Benchmarks.Reporting;

namespace MemberSync.Benchmarks.Micro;

/// <summary>Runs <see cref="PureParts"/> in this process, so that nothing else has to be built.</summary>
internal static class MicroBench
{
    public static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default)
            .WithArtifactsPath(Path.Combine(Places.Artifacts, "bench"));
        return BenchmarkRunner.Run<PureParts>(config).HasCriticalValidationErrors ? 1 : 0;
    }
}
