using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.People;
using MemberSync.Demo.Rates;
using MemberSync.Demo.Service;
using MemberSync.Demo.Stages;

namespace MemberSync.Demo.Outcome;

/// <summary>Looks at everything once more when a run is over, and says what came of it.</summary>
/// <param name="start">The virtual time at which the first member was sent.</param>
internal sealed class Judge(IStage stage, Population population, DemoOptions options, DateTimeOffset start)
{
    private const int MostNamed = 10;

    /// <param name="wall">The real time that the run took.</param>
    /// <param name="stalled">Why it ended early, if it did.</param>
    public async Task<Report> ReportAsync(
        TimeSpan wall, ImmutableArray<string> stalled, CancellationToken cancellationToken)
    {
        var states = await stage.Service.StatesAsync(cancellationToken);
        var calls = await stage.Partner.CallsAsync(cancellationToken);
        var failures = await FailuresAsync(calls, cancellationToken);
        var spent = (calls.LastArrival ?? start) - start;
        var theory = TheoreticalTime.Of(population.BusiestCalls, start);
        var called = calls.Actions.Where(action => action.Value.Total > 0).ToList();
        return new Report
        {
            Members = population.Count,
            Enabled = states.Of("Enabled"),
            Errors = states.Of("CreationError") + states.Of("Error"),
            Calls = calls.Total,
            RejectedByPartner = calls.RejectedForRate,
            VirtualSeconds = Seconds(spent),
            TheoreticalSeconds = Seconds(theory),
            WallSeconds = Seconds(wall),
            Ratio = theory > TimeSpan.Zero ? Math.Round(spent / theory, 4) : null,
            Speed = options.Speed,
            Seed = options.Seed,
            States = states.States,
            CallsByEndpoint = called.ToSorted(action => action.Value.Total),
            Endpoints = called.ToSorted(action => Endpoint(action.Value)),
            WorstIn60s = ImmutableSortedDictionary<string, int>.Empty
                .Add("day", calls.WorstStrict)
                .Add("night", calls.WorstNight),
            Failures = [.. stalled, .. failures],
        };
    }

    private static double Seconds(TimeSpan span) => Math.Round(span.TotalSeconds, 3);

    private EndpointReport Endpoint(EndpointReading reading) => new(
        reading.Total,
        Seconds((reading.Rate.FirstArrival ?? start) - start),
        Seconds((reading.Rate.LastArrival ?? start) - start),
        reading.Rate.WorstIn60sStrict,
        reading.Rate.WorstIn60sNight);

    private async Task<ImmutableArray<string>> FailuresAsync(CallsReading calls, CancellationToken cancellationToken)
    {
        var members = await stage.Service.MembersAsync(cancellationToken);
        var details = new Dictionary<string, MemberDetail>(StringComparer.Ordinal);
        foreach (var person in population.People.Where(person => !person.IsSent && members.ContainsKey(person.Id)))
        {
            details[person.Id] = await stage.Service.MemberAsync(person.Id, cancellationToken);
        }

        var accounts = await stage.Partner.AccountsAsync(cancellationToken);
        return
        [
            .. Verdict.OfCalls(calls),
            .. Verdict.OfMembers(population, members, details).Take(MostNamed),
            .. Verdict.OfAccounts(population, accounts).Take(MostNamed),
        ];
    }
}
