using MemberSync.Simulators.Exchange;
using MemberSync.Simulators.Mywellness;

namespace MemberSync.Benchmarks.Limits;

/// <summary>What the partner's own books say of one contender.</summary>
/// <param name="Accepted">Calls that had an effect.</param>
/// <param name="Refused">Calls refused because they were too many; the partner counts them like the others.</param>
/// <param name="Worst">The most calls that any 60 seconds held, refused ones included.</param>
/// <param name="WorstOnTheClock">The same for minutes of the partner's clock.</param>
/// <param name="Took">From the first call to the last.</param>
internal sealed record Books(int Accepted, int Refused, int Worst, int WorstOnTheClock, TimeSpan Took)
{
    public static Books Of(MywellnessSimulator partner, string facility)
    {
        partner.TryGetCalls(facility, out var calls);
        var creates = calls!.Actions[MywellnessAction.CreateFacilityUserFromThirdParty];
        var (rate, outcomes) = (creates.Rate, creates.ByOutcome);
        return new Books(
            outcomes.TryGetValue(CallOutcome.Succeeded, out var accepted) ? accepted : 0,
            calls.RejectedForRate,
            rate.WorstIn60sStrict,
            rate.WorstInClockMinute,
            (rate.LastArrival - rate.FirstArrival) ?? TimeSpan.Zero);
    }

    /// <summary>The share of the calls allowed while people waited that were made and taken, in percent.</summary>
    public double Used => Took > TimeSpan.Zero ? 100 * Math.Max(0, new Work(Accepted).Bound / Took) : 0;
}
