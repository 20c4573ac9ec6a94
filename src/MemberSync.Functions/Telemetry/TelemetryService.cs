using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace MemberSync.Functions.Telemetry;

/// <summary>Listens from the start of the process to its end, and then sends what is left.</summary>
internal sealed class TelemetryService(Uri? collector, LoggerProvider log) : IHostedService
{
    // A collector that is away does not hold up the end for longer.
    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(5);

    private readonly Lock _ending = new();
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = TelemetryExport.Traces(collector);
        _metrics = TelemetryExport.Metrics(collector);
        return Task.CompletedTask;
    }

    // A host may stop twice at once: a provider cannot be disposed twice, and nobody goes on before all is sent.
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_ending)
        {
            _traces?.Dispose();
            _metrics?.Dispose();
            (_traces, _metrics) = (null, null);
            log.ForceFlush((int)LongestFlush.TotalMilliseconds);
        }

        return Task.CompletedTask;
    }
}
