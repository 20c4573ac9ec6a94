using System.Diagnostics.Metrics;
using MemberSync.Engine.Telemetry;
using MemberSync.Testing;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Telemetry;

/// <summary>Dashboards and alerts find metrics by their names and units, so those stay.</summary>
public sealed class MetricCatalogTests
{
    [Fact]
    public void Catalogue_of_metrics()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == Tracing.Name)
                {
                    lines.Add($"{instrument.Name,-35} {instrument.Unit,-11} {instrument.GetType().Name.Split('`')[0],-16} {instrument.Description}");
                }
            },
        };
        using var gauges = new Gauges(new SimulatedTime());
        Assert.False(Measures.Changes.Enabled);

        listener.Start();

        Approved.Matches(string.Join('\n', lines));
    }
}
