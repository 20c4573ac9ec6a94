using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using MemberSync.Engine.Telemetry;

namespace MemberSync.Functions.Tests.Telemetry;

/// <summary>
/// What the hub tells while this is there. Tests run side by side and one process has one source, so a test asks for what
/// belongs to its own club.
/// </summary>
internal sealed class Listening : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Told> _told = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _metrics = new();

    public Listening()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_traces);
        _metrics.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Tracing.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _metrics.SetMeasurementEventCallback<double>((to, value, tags, _) => _told.Enqueue(new(to.Name, value, Texts(tags))));
        _metrics.SetMeasurementEventCallback<long>((to, value, tags, _) => _told.Enqueue(new(to.Name, value, Texts(tags))));
        _metrics.Start();
    }

    public Activity[] SpansOf(string club) => [.. _spans.Where(span => Equals(span.GetTagItem("membersync.club"), club))];

    public Activity[] Spans => [.. _spans];

    public Told[] ToldOf(string club)
    {
        _metrics.RecordObservableInstruments();
        return [.. _told.Where(told => told.Tags.Contains($"membersync.club={club}"))];
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static string[] Texts(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        [.. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")];

    internal sealed record Told(string Metric, double Value, string[] Tags);
}
