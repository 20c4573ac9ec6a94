using System.Diagnostics.Metrics;
using MemberSync.Engine.Telemetry;
using MemberSync.Testing.Time;
using Xunit;

namespace MemberSync.Engine.Tests.Telemetry;

public sealed class GaugesTests : IDisposable
{
    private readonly SimulatedTime _time = new();
    private readonly Gauges _gauges;
    private readonly MeterListener _listener = new();
    private readonly List<double> _told = [];

    public GaugesTests()
    {
        _gauges = new Gauges(_time);
        _gauges.Set(Gauges.SetAside, [new Measurement<double>(3)]);
        _listener.SetMeasurementEventCallback<double>((_, value, _, _) => _told.Add(value));
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == Gauges.SetAside)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _gauges.Dispose();
    }

    [Fact]
    public void Last_reading_is_told_as_often_as_it_is_asked_for()
    {
        _listener.RecordObservableInstruments();
        _listener.RecordObservableInstruments();

        Assert.Equal([3, 3], _told);
    }

    [Fact]
    public void Reading_that_another_instance_has_renewed_since_is_told_no_more()
    {
        _time.Advance(TimeSpan.FromMinutes(16));

        _listener.RecordObservableInstruments();

        Assert.Empty(_told);
    }
}
