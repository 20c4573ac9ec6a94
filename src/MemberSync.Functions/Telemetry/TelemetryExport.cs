using MemberSync.Functions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace MemberSync.Functions.Telemetry;

/// <summary>
/// Sends traces, metrics and the log to a collector, when a setting names one. Without it nothing listens, and what the
/// engine would tell costs nothing.
/// </summary>
internal static class TelemetryExport
{
    // The SDK reads it by itself, as every other OTEL_ variable.
    private const string StandardSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string OwnSetting = $"{MemberSyncOptions.Section}:{nameof(MemberSyncOptions.Telemetry)}";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var own = builder.Configuration[OwnSetting] is { Length: > 0 } text
            && Uri.TryCreate(text, UriKind.Absolute, out var collector) ? collector : null;
        if (own is null && string.IsNullOrEmpty(builder.Configuration[StandardSetting]))
        {
            return;
        }

        builder.Services.AddHostedService(all => new TelemetryService(own, all.GetRequiredService<LoggerProvider>()));
        builder.Logging.AddOpenTelemetry(log =>
        {
            log.IncludeFormattedMessage = true;
            log.SetResourceBuilder(Resource());
            log.AddProcessor(new EventIds());
            log.AddOtlpExporter(exporter => SendTo(exporter, own, "logs"));
        });
    }

    public static TracerProvider Traces(Uri? collector) => Sdk.CreateTracerProviderBuilder()
        .SetResourceBuilder(Resource())
        .AddSource(Engine.Telemetry.Tracing.Name, RequestSpans.Source)
        .AddProcessor(new RequestSpans())
        .AddOtlpExporter(exporter => SendTo(exporter, collector, "traces"))
        .Build();

    public static MeterProvider Metrics(Uri? collector) => Sdk.CreateMeterProviderBuilder()
        .SetResourceBuilder(Resource())
        .AddMeter(Engine.Telemetry.Tracing.Name)
        .AddOtlpExporter(exporter => SendTo(exporter, collector, "metrics"))
        .Build();

    // What OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say comes last and wins.
    private static ResourceBuilder Resource() => ResourceBuilder.CreateEmpty()
        .AddTelemetrySdk()
        .AddService("membersync", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3))
        .AddEnvironmentVariableDetector();

    private static void SendTo(OtlpExporterOptions exporter, Uri? collector, string signal)
    {
        if (collector is not null)
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = new Uri($"{collector.ToString().TrimEnd('/')}/v1/{signal}");
        }
    }
}
