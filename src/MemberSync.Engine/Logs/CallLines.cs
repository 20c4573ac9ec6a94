using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Engine.Logs;

/// <summary>What a partner's answer leaves in the log.</summary>
internal static class CallLines
{
    /// <summary>The line of the call, and at trace what was asked and answered.</summary>
    public static IEnumerable<LogLine> Of(Landing landing)
    {
        var member = landing.Call.Member?.Id;
        var (level, code, text) = landing.Answer is { } answer
            ? Describe(answer)
            : (LineLevel.Debug, "call.unsent", "was not made: its time had passed");
        var ms = (long)landing.Took.TotalMilliseconds;
        yield return new LogLine(landing.At, level, code, $"{landing.Call.Endpoint} {text} ({ms} ms)") { Member = member };
        if (landing.Answer?.Transcript is { } transcript)
        {
            yield return Exchange(landing, transcript, member);
        }
    }

    /// <summary>Whether a connection's check passed.</summary>
    public static LogLine OfCheck(PartnerAnswer answer, DateTimeOffset at) => answer is PartnerAnswer.Done
        ? new LogLine(at, LineLevel.Information, "check.passed", "The check passed")
        : new LogLine(at, LineLevel.Warning, "check.failed", $"The check failed: it {Describe(answer).Text}");

    private static LogLine Exchange(Landing landing, Transcript transcript, MemberId? member) =>
        new(landing.At, LineLevel.Trace, "call.exchange", landing.Call.Endpoint.Name)
        {
            Member = member,
            Transcript = transcript,
        };

    // What the partner says of a member stands at the member, where its operators look; here only that it refused.
    private static (LineLevel Level, string Code, string Text) Describe(PartnerAnswer answer) => answer switch
    {
        PartnerAnswer.Done => (LineLevel.Debug, "call.done", "was carried out"),
        PartnerAnswer.Absent => (LineLevel.Debug, "call.absent", "found that the partner does not know the person"),
        PartnerAnswer.SessionEnded => (LineLevel.Debug, "call.session-ended", "needs a new log-in"),
        PartnerAnswer.Throttled { RetryAfter: { } wait } =>
            (LineLevel.Warning, "call.throttled", $"was one call too many; the endpoint rests {wait.TotalSeconds:0} s"),
        PartnerAnswer.Throttled => (LineLevel.Warning, "call.throttled", "was one call too many; the endpoint rests"),
        PartnerAnswer.Failed failed => (LineLevel.Warning, "call.failed", $"failed: {LineText.Clean(failed.Detail)}"),
        PartnerAnswer.Lost lost => (LineLevel.Warning, "call.lost", $"had no usable answer: {LineText.Clean(lost.Detail)}"),
        PartnerAnswer.Refused => (LineLevel.Error, "call.refused", "was refused; the member's page says why"),
        PartnerAnswer.LeftOut => (LineLevel.Warning, "call.left-out", "was left out; the member's page says why"),
        PartnerAnswer.InTheWay { IsAnother: true } =>
            (LineLevel.Error, "call.conflict", "met another person's account; the member's page says what to do"),
        PartnerAnswer.InTheWay => (LineLevel.Debug, "call.in-the-way", "met another account"),
        PartnerAnswer.Undecided => (LineLevel.Error, "call.undecided", "found several people who could be the member"),
        PartnerAnswer.Misconfigured wrong =>
            (LineLevel.Error, "call.misconfigured", $"was turned away: {LineText.Clean(wrong.Detail)}"),
        _ => throw new System.Diagnostics.UnreachableException($"No line for {answer.GetType().Name}."),
    };
}
