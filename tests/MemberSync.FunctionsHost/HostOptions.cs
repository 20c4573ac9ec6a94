using System.Collections.Immutable;
using MemberSync.FunctionsHost.Timers;

namespace MemberSync.FunctionsHost;

/// <summary>What one instance of the host is started with.</summary>
internal sealed record HostOptions
{
    /// <value>The folder that was deployed: host.json, the executable, a folder for each function.</value>
    public required string AppFolder { get; init; }

    /// <value>The app settings: the handler has them in its environment, triggers find their connections here.</value>
    public ImmutableDictionary<string, string> Settings { get; init; } = [];

    /// <value>The clock of schedules, polls, visibility and function time-outs; may run faster than real.</value>
    public required TimeProvider Time { get; init; }

    /// <value>The machine's clock, for what a process needs to start.</value>
    public required TimeProvider RealTime { get; init; }

    public required Func<Guid> NewId { get; init; }

    /// <value>Shared by all instances of an app: what the storage account keeps about timers.</value>
    public TimerLedger Timers { get; init; } = new();

    /// <value>
    /// When a timer's occurrence reaches the app: a span after it was due for each time. Default: once, on time.
    /// None is never; two are twice.
    /// </value>
    public Func<string, DateTimeOffset, ImmutableArray<TimeSpan>> Firing { get; init; } = (_, _) => [TimeSpan.Zero];
}
