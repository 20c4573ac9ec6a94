using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>
/// Decides what becomes of a link when something happens to it. Total: every event has an answer in every state,
/// and the whole table is an approved text. Pure: the shell stores the result and makes the calls.
/// </summary>
public static class Lifecycle
{
    // Visits gather while a partner cannot be told of them; the oldest then count least.
    private const int MaxVisits = 50;

    public static Decision Decide(Link link, LinkEvent e, LinkContext context) => e switch
    {
        _ when OperatorActs.IsRefusedToErased(link, e) => new Decision.Refused(OperatorActs.Forgotten),
        LinkEvent.MemberChanged changed => Review(link, changed.Standing, DueClass.FirstSend, context),
        LinkEvent.Reviewed reviewed => Review(link, reviewed.Standing, DueClass.Bulk, context),
        LinkEvent.Visited visited => Visit(link, visited.Visit, context),
        LinkEvent.SyncAsked asked => OperatorActs.Sync(link, asked.Standing, context),
        LinkEvent.SuspendAsked => OperatorActs.Suspend(link, context),
        LinkEvent.EnableAsked => OperatorActs.Enable(link, context),
        LinkEvent.DeleteAsked => OperatorActs.Delete(link, context),
        LinkEvent.EraseAsked => OperatorActs.Erase(link, context),
        LinkEvent.ActivateAsked => OperatorActs.Activate(link, context),
        LinkEvent.RemovalStaged => Stage(link, context),
        LinkEvent.RemovalApproved => OperatorActs.ApproveRemoval(link, context),
        LinkEvent.IdsGiven given => IdActs.Give(link, given, context),
        LinkEvent.IdsTakenBack => IdActs.TakeBack(link, context),
        LinkEvent.RivalToGiveWay agreed => OperatorActs.GiveWay(link, agreed.Account, context),
        LinkEvent.OptInNoted noted => OperatorActs.NoteOptIn(link, noted.OptedIn, context),
        LinkEvent.AccountGone gone => Answers.TakeLoss(link, gone, context),
        LinkEvent.LookAsked => Look(link, context),
        LinkEvent.CallStarted started => Start(link, started, context.Now),
        LinkEvent.Answered answered => Answers.Take(link, answered.Call, answered.Answer, context),
        LinkEvent.FoundInFlight => Answers.FindInFlight(link, context),
        _ => throw new System.Diagnostics.UnreachableException($"No decision for {e.GetType().Name}."),
    };

    private static Decision.Applied Review(Link link, Standing standing, DueClass firstSend, LinkContext context)
    {
        if (link.Removal is Removal.Operator or Removal.Erasure)
        {
            return new(link, null); // What an operator took off stays off until an operator says Sync.
        }

        var removal = RemovalFor(standing);
        if (link.Reason?.Code is ReasonCode.AccountTaken or ReasonCode.MatchUndone && link.Removal == removal)
        {
            return new(link, null); // A try would only find the same account again: an operator decides.
        }

        var next = link with
        {
            Removal = removal,
            Staged = link.Staged && standing != Standing.Wanted,
            Activated = link.Activated || context.Policy.Automatic,
            Reason = link.Reason?.Code == ReasonCode.FilteredOut ? null : link.Reason,
        };
        if (link.Status == LinkStatus.Removed && standing == Standing.Wanted && link.Removal != Removal.None)
        {
            next = next with { Status = LinkStatus.New };
        }

        return Settling.Settle(link, next, new Settling.Cause(CauseOf(link, standing), firstSend), context);
    }

    private static Removal RemovalFor(Standing standing) => standing switch
    {
        Standing.Wanted => Removal.None,
        Standing.Left => Removal.Source,
        Standing.FilteredOut => Removal.Filter,
    };

    private static string CauseOf(Link link, Standing standing) => (standing, link.Removal) switch
    {
        (Standing.Left, _) => "Member left",
        (Standing.FilteredOut, _) => "The filter does not let the member through",
        (Standing.Wanted, Removal.Filter) => "The filter lets the member through again",
        (Standing.Wanted, Removal.None) => link.Revision == 0 ? "New member" : "Data changed",
        (Standing.Wanted, _) => "Member came back",
        var (other, _) => throw new System.Diagnostics.UnreachableException($"No cause for {other}."),
    };

    private static Decision.Applied Stage(Link link, LinkContext context) =>
        link is { Removal: Removal.Source or Removal.Filter, IsAtPartner: true, Staged: false }
            ? Settling.Settle(
                link,
                link with { Staged = true, Due = link.Flight is null ? null : link.Due },
                new Settling.Cause("Removal waits for approval", DueClass.FirstSend),
                context)
            : new(link, null);

    private static Decision.Applied Visit(Link link, Visit visit, LinkContext context)
    {
        var isTaken = link.IsAtPartner && link.Removal == Removal.None
            && link.Status is not (LinkStatus.Suspended or LinkStatus.Removed)
            && !link.Visits.Any(known => known.EventId == visit.EventId);
        if (!isTaken)
        {
            return new(link, null);
        }

        var visited = link with { Visits = [.. link.Visits.Add(visit).TakeLast(MaxVisits)] };

        // What the partner refused is not sent again for a visit; the visit waits with it.
        return link is { Status: LinkStatus.Error, Due: null, Flight: null }
            ? new(visited, null)
            : Settling.Settle(link, visited, new Settling.Cause("Visit to report", DueClass.FirstSend), context);
    }

    // Whoever waits for something is looked at another time: what differs then says nothing.
    private static Decision.Applied Look(Link link, LinkContext context) =>
        link is { Status: LinkStatus.Enabled, Removal: Removal.None, Due: null, Flight: null }
        && context.Plan(link with { Look = true }) is Plan.Call { Looks: true }
            ? Settling.Settle(
                link, link with { Look = true }, new Settling.Cause("Look at the partner", DueClass.Spare), context)
            : new(link, null);

    private static Decision Start(Link link, LinkEvent.CallStarted started, DateTimeOffset now) => link switch
    {
        { Flight: not null } => new Decision.Refused("A call for the member is under way. Its answer comes first."),
        { Due: null } => new Decision.Refused("Nothing of the member is to be sent."),
        _ => new Decision.Applied(
            TakeOff(link, started, Math.Max(link.Sequence + 1, now.ToUnixTimeMilliseconds())),
            null),
    };

    // The place in the queue is kept: it is how a worker that takes over finds the call.
    private static Link TakeOff(Link link, LinkEvent.CallStarted started, long sequence)
    {
        var first = link.Unanswered is { } lost && lost.IsSame(started.Call) ? lost.First : sequence;
        return link with { Flight = Flight.Of(started.Call, started.Fence) with { First = first }, Sequence = sequence };
    }
}
