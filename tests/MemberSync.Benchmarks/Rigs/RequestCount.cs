using System.Diagnostics.Metrics;

namespace MemberSync.Benchmarks.Rigs;

/// <summary>Counts the HTTP requests that this process makes, by the runtime's own metric. A batch is one.</summary>
internal sealed class RequestCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _total;

    public RequestCount()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: "http.client.request.duration", Meter.Name: "System.Net.Http" })
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _total));
        _listener.Start();
    }

    public int Total => Volatile.Read(ref _total);

    public void Dispose() => _listener.Dispose();
}
