using System.Diagnostics.Metrics;

namespace MemberSync.Engine.Telemetry;

/// <summary>What is counted and timed where it happens. Without a listener nothing is.</summary>
internal static class Measures
{
    private static readonly Meter Meter = new(Tracing.Name);

    // From a partner that answers at once to one that is given up on.
    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private static readonly InstrumentAdvice<double> Share = new()
    {
        HistogramBucketBoundaries = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1],
    };

    public static Counter<long> Changes { get; } = Meter.CreateCounter<long>(
        "membersync.changes", "{change}", "Changes that were taken in, by type and by what became of them.");

    public static Counter<long> Recovered { get; } = Meter.CreateCounter<long>(
        "membersync.changes.recovered", "{change}", "Changes that no event told and that a comparison with the source found.");

    public static Histogram<double> CallTime { get; } = Meter.CreateHistogram(
        "membersync.call.duration",
        "s",
        "Calls to partners with how long they took, by endpoint and outcome. Their number is the count.",
        tags: null,
        Seconds);

    public static Histogram<double> BudgetUse { get; } = Meter.CreateHistogram(
        "membersync.budget.use",
        "1",
        "How much of a budget was used, 0 to 1, each time that calls were begun. 1: fully used.",
        tags: null,
        Share);

    public static Counter<long> SetAside { get; } = Meter.CreateCounter<long>(
        "membersync.messages.set_aside", "{message}", "Messages and webhooks that were set aside for a person to look at.");

    public static Counter<long> HandOvers { get; } = Meter.CreateCounter<long>(
        "membersync.lease.hand_overs",
        "{hand-over}",
        "Connections that another process works on from now on: taken from the one before, or lost to the next.");
}
