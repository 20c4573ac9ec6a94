using MemberSync.Engine.Telemetry;
using Xunit;

namespace MemberSync.Engine.Tests.Telemetry;

/// <summary>Nobody listens in this project, as in a service without a collector.</summary>
public sealed class TelemetryOffTests
{
    private static readonly KeyValuePair<string, object?> Queue = new(Tags.Queue, "wakes");

    [Fact]
    public void Spans_and_measures_allocate_nothing_when_nobody_listens()
    {
        Tell();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++)
        {
            Tell();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Tell()
    {
        using var span = Tracing.Source.StartActivity("take change");
        Tracing.LinkTo(Tracing.Parent);
        Measures.SetAside.Add(1, Queue);
    }
}
