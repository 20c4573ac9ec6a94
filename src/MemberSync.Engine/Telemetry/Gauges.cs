using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Telemetry;

/// <summary>
/// What was last read of how it stands, for exporters to take as often as they like. It is read on timers, of which any
/// instance may get the next: a reading that this one has not renewed is told no more, so that two never contradict.
/// </summary>
public sealed class Gauges : IDisposable
{
    internal const string Members = "membersync.members";
    internal const string Backlog = "membersync.backlog";
    internal const string BacklogAge = "membersync.backlog.age";
    internal const string SetAside = "membersync.messages.waiting_aside";

    // Once the next run of the slowest timer, 15 minutes, is overdue.
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(16);

    private readonly Meter _meter = new(Tracing.Name);
    private readonly ConcurrentDictionary<string, Reading> _readings = new();
    private readonly TimeProvider _time;

    public Gauges(TimeProvider time)
    {
        _time = time;
        Add(Members, "{member}", "Members of a connection by state, read every 15 minutes.");
        Add(Backlog, "{member}", "Members of a connection that wait to be sent, by order of service, read every 5 minutes.");
        Add(BacklogAge, "s", "How long the oldest change of a connection has waited, by order of service, read every 5 minutes.");
        Add(SetAside, "{message}", "Messages and webhooks that stand aside for a person to look at, counted up to 1000, read every 5 minutes.");
    }

    public void Dispose() => _meter.Dispose();

    internal static Measurement<double> Of(ConnectionView view, double value, string tag, string name) => new(
        value,
        new(Tags.Club, view.Club.Id.ToString()),
        new(Tags.Connection, view.Connection.Id.ToString()),
        new(Tags.Partner, view.Connection.Partner),
        new(tag, name));

    /// <summary>Replaces all that was read before.</summary>
    internal void Set(string gauge, IEnumerable<Measurement<double>> values) =>
        _readings[gauge] = new Reading(_time.GetUtcNow(), [.. values]);

    private void Add(string name, string unit, string description) =>
        _meter.CreateObservableGauge<double>(name, () => Read(name).AsEnumerable(), unit, description);

    private ImmutableArray<Measurement<double>> Read(string gauge) =>
        _readings.TryGetValue(gauge, out var last) && _time.GetUtcNow() < last.At + Lasts ? last.Values : [];

    private sealed record Reading(DateTimeOffset At, ImmutableArray<Measurement<double>> Values);
}
