using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Looks at everything once more when a run is over, and says what came of it.</summary>
/// <param name="start">The virtual time at which the first member was sent.</param>
internal sealed class Judge(IStage stage, Population population, DemoOptions options, DateTimeOffset start)
{
    /// <param name="wall">The real time that the run took.</param>
    /// <param name="stalled">Why it ended early, if it did.</param>
    public async Task<Report> ReportAsync(
        TimeSpan wall, ImmutableArray<string> stalled, CancellationToken cancellationToken)
    {
        var outcomes = ImmutableArray.CreateBuilder<ConnectionOutcome>();
        foreach (var partner in stage.Partners)
        {
            var judge = new ConnectionJudge(partner, population.At(partner.Shown), start);
            outcomes.Add(await judge.JudgeAsync(cancellationToken));
        }

        return Sum(outcomes.ToImmutable(), stalled) with { WallSeconds = Seconds.Of(wall) };
    }

    private Report Sum(ImmutableArray<ConnectionOutcome> outcomes, ImmutableArray<string> stalled)
    {
        ImmutableArray<ConnectionReport> connections = [.. outcomes.Select(outcome => outcome.Report)];
        var called = outcomes.SelectMany(Called).ToList();
        var (spent, theory) = (connections.Max(c => c.VirtualSeconds), connections.Max(c => c.TheoreticalSeconds));
        return new Report
        {
            Members = population.Count,
            Enabled = outcomes.Select(outcome => outcome.In("Enabled")).Aggregate((a, b) => a.Intersect(b)).Count(),
            Errors = outcomes.SelectMany(outcome => outcome.In("CreationError", "Error")).Distinct().Count(),
            Calls = connections.Sum(connection => connection.Calls),
            RejectedByPartner = connections.Sum(connection => connection.RejectedByPartner),
            VirtualSeconds = spent,
            TheoreticalSeconds = theory,
            Ratio = theory > 0 ? Math.Round(spent / theory, 4) : null,
            Speed = options.Speed,
            Seed = options.Seed,
            Connections = connections,
            States = outcomes.SelectMany(outcome => outcome.States.States)
                .GroupBy(state => state.Key, state => state.Value)
                .ToImmutableSortedDictionary(states => states.Key, states => states.Sum(), StringComparer.Ordinal),
            CallsByEndpoint = called.ToSorted(action => action.Value.Total),
            Endpoints = called.ToSorted(action => Endpoint(action.Value)),
            WorstIn60s = ImmutableSortedDictionary<string, int>.Empty
                .Add("day", outcomes.Max(outcome => outcome.Calls.WorstStrict))
                .Add("night", outcomes.Max(outcome => outcome.Calls.WorstNight)),
            Failures = [.. stalled, .. outcomes.SelectMany(Failures)],
        };
    }

    // Of several partners each says which it is.
    private IEnumerable<KeyValuePair<string, EndpointReading>> Called(ConnectionOutcome outcome) => outcome.Calls.Actions
        .Where(action => action.Value.Total > 0)
        .Select(action => KeyValuePair.Create(Named(outcome, "/", action.Key), action.Value));

    private IEnumerable<string> Failures(ConnectionOutcome outcome) =>
        outcome.Failures.Select(failure => Named(outcome, ": ", failure));

    private string Named(ConnectionOutcome outcome, string sign, string text) =>
        stage.Partners.Length > 1 ? $"{outcome.Report.Name}{sign}{text}" : text;

    private EndpointReport Endpoint(EndpointReading reading) => new(
        reading.Total,
        Seconds.Of((reading.Rate?.FirstArrival ?? start) - start),
        Seconds.Of((reading.Rate?.LastArrival ?? start) - start),
        reading.Rate?.WorstIn60sStrict ?? 0,
        reading.Rate?.WorstIn60sNight ?? 0);
}
