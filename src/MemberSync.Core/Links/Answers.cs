using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>What a partner's answer, or its absence, does to a link.</summary>
internal static class Answers
{
    private const int LossesBeforeTrouble = 5;
    private const string SendFailed = "Send failed";
    private const string StoppedMeanwhile = "the hub was stopped meanwhile";

    public static Decision.Applied Take(Link link, Plan.Call call, PartnerAnswer answer, LinkContext context)
    {
        var landed = link with { Flight = null };
        if (answer is not (PartnerAnswer.Lost or PartnerAnswer.Failed or PartnerAnswer.Throttled
            or PartnerAnswer.Misconfigured or PartnerAnswer.SessionEnded))
        {
            // The partner has decided.
            landed = landed with { Unsure = landed.Unsure.RemoveRange(call.Tells.Keys), Unanswered = null };
        }

        return answer switch
        {
            not (PartnerAnswer.Absent or PartnerAnswer.Throttled or PartnerAnswer.Misconfigured
                or PartnerAnswer.SessionEnded) when call.Looks =>
                Looked(link, landed, answer as PartnerAnswer.Done, context),
            PartnerAnswer.Done done => Done(link, landed, call, done, context),
            PartnerAnswer.Absent absent => Absent(link, landed, call, absent, context),
            PartnerAnswer.Undecided undecided => Stop(
                link,
                landed,
                call,
                new Reason(ReasonCode.PartnerUndecided, string.Join(", ", undecided.Candidates)),
                context),
            PartnerAnswer.Taken taken => Stop(
                link,
                WithoutPerson(landed), // Nothing of the account is this member's to change or remove.
                call,
                new Reason(ReasonCode.AccountTaken, taken.Holder.ToString()),
                context),
            PartnerAnswer.InTheWay met => Meet(link, landed, call, met, context),
            PartnerAnswer.Refused when call.Visit is not null => Settling.Settle(
                link,
                landed with { Visits = Without(landed.Visits, call.Visit) },
                new Settling.Cause("The partner refused the visit", ClassOf(landed)),
                context),
            PartnerAnswer.Refused refused => Stop(
                link, landed, call, new Reason(ReasonCode.PartnerRefused, refused.Detail), context),
            PartnerAnswer.LeftOut leftOut => LeaveOut(link, landed, call, leftOut, context),
            PartnerAnswer.Failed failed => Retry(link, landed, ReasonOf(failed), context),
            PartnerAnswer.Lost lost => Lost(link, landed, Flight.Of(call, fence: 0), lost.Detail, context),

            // Not the member's doing, so nothing about the member changes; the worker holds the endpoint or connection.
            PartnerAnswer.Throttled or PartnerAnswer.Misconfigured or PartnerAnswer.SessionEnded =>
                Settling.Settle(link, landed, new Settling.Cause("Call put off", ClassOf(landed)), context),
            _ => throw new System.Diagnostics.UnreachableException($"No decision for {answer.GetType().Name}."),
        };
    }

    public static Decision.Applied FindInFlight(Link link, LinkContext context) => link.Flight switch
    {
        null => new(link, null),
        { Looks: true } => Looked(link, link with { Flight = null }, null, context),
        var flight => Lost(link, link with { Flight = null }, flight, StoppedMeanwhile, context),
    };

    /// <summary>As if a call had found it out; who is no longer at the partner is not kept waiting among edits.</summary>
    public static Decision.Applied TakeLoss(Link link, LinkEvent.AccountGone gone, LinkContext context) =>
        link.Account == gone.Account && link.Ids.ContainsKey(gone.IdName)
            ? Absent(
                link,
                link with { Due = link is { Flight: null, Due.Class: > DueClass.FirstSend } ? null : link.Due },
                new Plan.Call(default, ImmutableSortedDictionary<Facet, string>.Empty),
                new PartnerAnswer.Absent(gone.IdName),
                context)
            : new(link, null);

    /// <summary>The link as if the partner had never had the person.</summary>
    public static Link WithoutPerson(Link link) => link with
    {
        Ids = ImmutableSortedDictionary<string, string>.Empty,
        Acknowledged = ImmutableSortedDictionary<Facet, string>.Empty,
        Unsure = ImmutableSortedDictionary<Facet, string>.Empty,
        Visits = [],
        InDoubt = false,
        Rival = null,
        Look = false,
        Drift = null,
    };

    // A look that brings nothing is not repeated: the person comes by again.
    private static Decision.Applied Looked(Link before, Link link, PartnerAnswer.Done? done, LinkContext context)
    {
        var seen = link with
        {
            Look = false,
            Ids = done is null ? link.Ids : link.Ids.SetItems(done.Ids),
            Drift = done is null ? link.Drift : new Drift(context.Now, done.Differs),
        };
        return Settling.Settle(before, seen, new Settling.Cause("Looked at the partner", DueClass.FirstSend), context);
    }

    private static Decision.Applied Done(
        Link before, Link link, Plan.Call call, PartnerAnswer.Done done, LinkContext context)
    {
        if (call.Removes)
        {
            return Gone(before, link, "Removed", context);
        }

        var known = Recovered(link) with
        {
            Ids = link.Ids.SetItems(done.Ids),
            Acknowledged = (done.Adopted ? link.Acknowledged : link.Acknowledged.SetItems(call.Tells)).SetItems(done.Holds),
            Visits = Without(link.Visits, call.Visit),
            InDoubt = false,
            Rival = null,
            Drift = done.Ids.IsEmpty && !call.Tells.IsEmpty ? null : link.Drift,
            LastSentAt = context.Now,
        };
        return Settling.Settle(before, known, new Settling.Cause($"Sent {call.Endpoint}", ClassOf(link)), context);
    }

    private static Decision.Applied LeaveOut(
        Link before, Link link, Plan.Call call, PartnerAnswer.LeftOut answer, LinkContext context)
    {
        var omitted = call.Tells.Select(facet => KeyValuePair.Create(facet.Key, Acknowledgement.LeaveOut(facet.Value)));
        var known = Recovered(link with { Acknowledged = link.Acknowledged.SetItems(omitted).SetItems(answer.Holds) });
        // In the history even when more is to be sent: nowhere else is it told what was left out, and why.
        return OperatorActs.Settle(before, known, new Settling.Cause($"Left out: {answer.Detail}", ClassOf(link)), context);
    }

    // Who it is decides whether the member can be linked to it; until that is known nothing is wrong.
    private static Decision.Applied Meet(
        Link before, Link link, Plan.Call call, PartnerAnswer.InTheWay met, LinkContext context)
    {
        var facing = link with { Rival = new Rival(met.Account, met.Basis) };
        return met.IsAnother
            ? Stop(before, facing, call, new Reason(ReasonCode.AccountConflict, met.Account ?? string.Empty), context)
            : Settling.Settle(before, facing, new Settling.Cause("Another account is in the way", ClassOf(link)), context);
    }

    // A member whose data were put right is no longer in trouble, whatever else is still to be sent.
    private static Link Recovered(Link link) => link with
    {
        Status = link.Status is LinkStatus.CreationError or LinkStatus.Error ? LinkStatus.ToBeUpdated : link.Status,
        Attempts = 0,
        Reason = null,
    };

    private static Reason ReasonOf(PartnerAnswer.Failed failed) =>
        new(failed.Elsewhere ? ReasonCode.SourceFailing : ReasonCode.PartnerFailing, failed.Detail);

    private static Decision.Applied Absent(
        Link before, Link link, Plan.Call call, PartnerAnswer.Absent absent, LinkContext context)
    {
        if (call.Removes)
        {
            return Gone(before, link, "Removed: the partner did not know the member", context);
        }

        if (absent.IdName is null && link.InDoubt && !call.OfRival)
        {
            return Settling.Settle(
                before,
                link with { InDoubt = false },
                new Settling.Cause("Not at the partner", ClassOf(link)),
                context);
        }

        // Ids that a partner gives and then does not know must not be fetched for ever.
        var forgotten = (call.OfRival ? link with { Rival = null } : Forget(link, absent.IdName)) with
        {
            Losses = link.Losses + 1,
            Look = false,
        };
        return forgotten.Losses > LossesBeforeTrouble && link.Status != LinkStatus.Suspended && !Settling.IsKept(forgotten, context)
            ? Halt(before, forgotten, new Reason(ReasonCode.PartnerLosesPerson, string.Empty), context)
            : Settling.Settle(
                before, forgotten, new Settling.Cause("The partner no longer knows this id", ClassOf(link)), context);
    }

    private static Link Forget(Link link, string? idName)
    {
        if (idName is null)
        {
            return link;
        }

        var ids = link.Ids.Remove(idName);
        return link with
        {
            Ids = ids,
            InDoubt = link.InDoubt || ids.IsEmpty,
            Acknowledged = ids.IsEmpty ? ImmutableSortedDictionary<Facet, string>.Empty : link.Acknowledged,
        };
    }

    private static Decision.Applied Gone(Link before, Link link, string cause, LinkContext context)
    {
        var gone = WithoutPerson(link) with { LastSentAt = context.Now };
        return Settling.Settle(before, gone, new Settling.Cause(cause, ClassOf(link)), context);
    }

    private static Decision.Applied Lost(
        Link before, Link link, Flight flight, string detail, LinkContext context)
    {
        var onLost = context.OnLostAnswer(flight.Endpoint);
        var unsure = link with
        {
            Unanswered = before.Flight,
            InDoubt = link.InDoubt || onLost == LostAnswer.ReadBack,
            Visits = onLost == LostAnswer.GiveUp ? Without(link.Visits, flight.Visit) : link.Visits,
            Unsure = onLost == LostAnswer.GiveUp ? link.Unsure : link.Unsure.SetItems(flight.Tells),
            // Who is wanted again after a removal that may have been carried out is told anew, and so found missing.
            Acknowledged = flight.Removes ? Acknowledgement.RepeatAll(link.Acknowledged) : link.Acknowledged,
        };
        return Retry(before, unsure, new Reason(ReasonCode.AnswerLost, detail), context);
    }

    // For a reason that does not pass: wait for other data or an operator, unless by now something else is to be sent. Whom a
    // look-up brought to another member's account a new try would bring there again.
    private static Decision.Applied Stop(Link before, Link link, Plan.Call call, Reason reason, LinkContext context) =>
        link.Status != LinkStatus.Suspended && !Settling.IsKept(link, context)
        && context.Plan(link) is Plan.Call next && (reason.Code == ReasonCode.AccountTaken || IsSame(call, next))
            ? Halt(before, link, reason, context)
            : Settling.Settle(before, link, new Settling.Cause(SendFailed, ClassOf(link)), context);

    private static bool IsSame(Plan.Call a, Plan.Call b) =>
        (a.Endpoint, a.Removes, a.Visit) == (b.Endpoint, b.Removes, b.Visit) && a.Tells.SequenceEqual(b.Tells);

    private static Decision.Applied Halt(Link before, Link link, Reason reason, LinkContext context) => Settling.Close(
        before,
        link with { Status = Settling.Trouble(link), Due = null, Attempts = 0, Reason = reason },
        SendFailed,
        context);

    // For a reason that passes: try the next step again later, in the same class.
    private static Decision.Applied Retry(Link before, Link link, Reason reason, LinkContext context)
    {
        var cause = new Settling.Cause(SendFailed, ClassOf(link));
        if (link.Status == LinkStatus.Suspended)
        {
            return Settling.Settle(before, link, cause, context); // Nothing is tried again until Enable.
        }

        var attempts = link.Attempts + 1;
        var settled = Settling.Settle(
            before, link with { Attempts = attempts, Reason = reason, Due = null }, cause, context);
        return settled.Next.Due is { } due
            ? settled with
            {
                Next = settled.Next with
                {
                    Due = due with { At = context.Now + Backoff.Delay(attempts, context.Jitter), Class = cause.Class },
                },
            }
            : settled;
    }

    private static DueClass ClassOf(Link link) => link.Due?.Class ?? DueClass.FirstSend;

    private static ImmutableArray<Visit> Without(ImmutableArray<Visit> visits, string? eventId) =>
        eventId is null ? visits : visits.RemoveAll(visit => visit.EventId == eventId);
}
