using System.Diagnostics;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;
using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Telemetry;

/// <summary>Traces and measures the calls of one connection, whoever makes them.</summary>
internal sealed class CallWatch(ConnectionView view)
{
    private readonly KeyValuePair<string, object?>[] _whose =
    [
        new(Tags.Club, view.Club.Id.ToString()),
        new(Tags.Connection, view.Connection.Id.ToString()),
        new(Tags.Partner, view.Connection.Partner),
    ];

    /// <param name="endpointOf">What is called.</param>
    /// <param name="origin">For whose sake; several changes may go out in one call, so it names them by links.</param>
    /// <param name="call">The call; it does not throw.</param>
    /// <param name="answerOf">What became of it.</param>
    public Task<T> MakeAsync<T>(
        Func<PartnerPlan, Endpoint> endpointOf, Origin? origin, Func<Task<T>> call, Func<T, PartnerAnswer> answerOf) =>
        Tracing.Source.HasListeners() || Measures.CallTime.Enabled
            ? WatchAsync(endpointOf(view.Plan), origin, call, answerOf)
            : call();

    private async Task<T> WatchAsync<T>(
        Endpoint endpoint, Origin? origin, Func<Task<T>> call, Func<T, PartnerAnswer> answerOf)
    {
        using var span = Tracing.Source.StartActivity(
            $"call {endpoint}", ActivityKind.Client, default(ActivityContext), _whose, Tracing.Links(origin?.Parents() ?? []));
        var start = Stopwatch.GetTimestamp();
        var result = await call();
        var outcome = Outcome(answerOf(result));
        Measures.CallTime.Record(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            [.. _whose, new(Tags.Endpoint, endpoint.Name), new(Tags.Outcome, outcome)]);
        span?.SetTag(Tags.Endpoint, endpoint.Name).SetTag(Tags.Outcome, outcome);
        if (outcome is "failed" or "lost" or "misconfigured" or "refused")
        {
            span?.SetStatus(ActivityStatusCode.Error); // Without the partner's words, which can name a person.
        }

        return result;
    }

    private static string Outcome(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Done => "done",
        PartnerAnswer.Absent => "absent",
        PartnerAnswer.SessionEnded => "session-ended",
        PartnerAnswer.Throttled => "throttled",
        PartnerAnswer.Failed => "failed",
        PartnerAnswer.Lost => "lost",
        PartnerAnswer.Refused => "refused",
        PartnerAnswer.LeftOut => "left-out",
        PartnerAnswer.InTheWay => "in-the-way",
        PartnerAnswer.Undecided => "undecided",
        PartnerAnswer.Misconfigured => "misconfigured",
        _ => throw new UnreachableException($"No outcome for {answer.GetType().Name}."),
    };
}
