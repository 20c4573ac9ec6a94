using MemberSync.Core.Links;

namespace MemberSync.Engine.Links;

/// <summary>Says what comes next for a link, as a worker would decide it. Pure.</summary>
internal static class NextSteps
{
    public static NextStep Of(Link link, Readiness standing, DateTimeOffset now) => link switch
    {
        { Flight: { } flight } => new("underWay", $"A call to {flight.Endpoint} is under way.", flight.Endpoint),
        { Status: LinkStatus.Suspended } =>
            new("suspended", "Nothing is sent while the member is suspended. Choose Enable to go on."),
        { Due: { } due } => Waiting(link, due, standing, now) with { Endpoint = due.Endpoint, Class = due.Class },
        { Missing.IsEmpty: false } =>
            new("missingFields", "Waits for fields that the partner needs. Complete the member in the gym system."),
        { Staged: true } =>
            new("removalApproval", "The removal is one of unusually many and waits for an operator. Approve it if it is meant."),
        { Reason.Code: ReasonCode.AwaitsApproval } => new("approval", "Waits for approval. Choose Sync to send the member."),
        { Status: LinkStatus.Error or LinkStatus.CreationError } => new(
            "stopped",
            "Nothing goes by itself any more. Correct the member in the gym system, or choose Sync to try again."),
        { Reason.Code: ReasonCode.FilteredOut } => new(
            "nothing",
            "Nothing is sent, because the filter does not let the member through. Change the filter or the member first."),
        { Status: LinkStatus.Enabled } => new("inStep", "Nothing: the partner holds what the gym system says."),
        _ => new("nothing", "Nothing is to be sent."),
    };

    private static NextStep Waiting(Link link, Due due, Readiness standing, DateTimeOffset now)
    {
        var call = $"{due.Endpoint} ({Words(due.Class)})";
        return standing switch
        {
            { Enabled: false } =>
                new("disabled", $"{call} waits: the connection is disabled. Enable it to go on."),
            { Health.Quarantine: not null } => new(
                "quarantined",
                $"{call} waits: the connection is in quarantine. Correct its settings, or run its check."),
            { Health.PausedUntil: { } until } when until > now =>
                At("paused", $"{call} waits: the partner failed several times in a row, and is tried again", until),
            _ when due.At > now && link.Attempts > 0 =>
                At("retry", $"{call} failed {Times(link.Attempts)} and is tried again", due.At),
            _ when due.At > now => At("due", $"{call} goes", due.At),
            { BulkWindow: { } window } when due.Class == DueClass.Bulk && !window.Contains(now) =>
                At("window", $"{call} waits for the partner's window, which opens", window.NextOpening(now)),
            { NextSlot: { } slot } =>
                At("budget", $"{call} waits: the partner's calls are used up for the moment. The next slot is free", slot),
            _ => new("now", $"{call} goes as soon as those before it are served.", At: now),
        };
    }

    private static NextStep At(string code, string text, DateTimeOffset at) =>
        new(code, $"{text} at {at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}.", At: at);

    private static string Times(int times) => times == 1 ? "once" : $"{times} times";

    private static string Words(DueClass dueClass) => dueClass switch
    {
        DueClass.Operator => "asked for by an operator",
        DueClass.FirstSend => "first sends",
        DueClass.Resync => "edits",
        DueClass.Bulk => "bulk",
        DueClass.Spare => "comparisons",
    };
}
