using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>What operators may ask of a link, and the refusals that tell them what to do instead.</summary>
internal static class OperatorActs
{
    private const string Gone =
        "The gym system no longer has this member for this connection, so there is nothing to send. "
        + "If that is wrong, have the gym system send the member again.";

    public const string Forgotten =
        "The person is being erased and will not be sent again. Once that is done, lifting the erasure lets the gym "
        + "system send the member anew.";

    private const string ShutOut =
        "The connection's filter does not let this member through, so there is nothing to send. "
        + "Change the filter or the member first.";

    /// <summary>Who is being erased is nobody's to change; only a removal that was refused can be asked for again.</summary>
    public static bool IsRefusedToErased(Link link, LinkEvent e) => link.Removal == Removal.Erasure
        && e is (LinkEvent.SuspendAsked or LinkEvent.EnableAsked or LinkEvent.DeleteAsked or LinkEvent.EraseAsked
            or LinkEvent.ActivateAsked or LinkEvent.RemovalApproved or LinkEvent.OptInNoted
            or LinkEvent.IdsGiven or LinkEvent.IdsTakenBack);

    public static Decision Sync(Link link, Standing standing, LinkContext context)
    {
        if (link.Removal == Removal.Erasure)
        {
            return TryErasingAgain(link, context);
        }

        if ((Refusal(link, context) ?? RefusalOfReturn(link, standing)) is { } why)
        {
            return new Decision.Refused(why);
        }

        var again = link with
        {
            // An operator's Sync also brings back whom an operator took off; the word of source and filter stands.
            Removal = link.Removal == Removal.Operator ? Removal.None : link.Removal,
            Status = link.Status is LinkStatus.Removed or LinkStatus.CreationError ? LinkStatus.New : link.Status,
            Activated = true,
            Acknowledged = Acknowledgement.RepeatAll(link.Acknowledged),
            Drift = null,
            Attempts = 0,
            Losses = 0,
            Reason = null,
            Due = Held(link),
        };
        return context.Plan(again) is Plan.Blocked blocked
            ? new Decision.Refused(
                $"The member cannot be sent yet: {string.Join("; ", blocked.Faults.Select(f => f.Text))}. "
                + "Complete the member in the gym system first.")
            : Settle(link, again, "Sync", context);
    }

    public static Decision Suspend(Link link, LinkContext context) => link.Status switch
    {
        LinkStatus.Suspended => new Decision.Refused("The member is suspended already. Choose Enable to resume."),
        LinkStatus.ToBeRemoved => new Decision.Refused(Refusal(link, context)!),
        LinkStatus.Removed =>
            new Decision.Refused("The member is not on this connection. Choose Sync to link it again."),
        LinkStatus.New or LinkStatus.Enabled or LinkStatus.ToBeUpdated
            or LinkStatus.CreationError or LinkStatus.Error =>
            Settle(
                link,
                link with
                {
                    Status = LinkStatus.Suspended,
                    Due = Held(link),
                    Reason = null,
                    Missing = [],
                    Attempts = 0,
                },
                "Suspend",
                context),
    };

    public static Decision Enable(Link link, LinkContext context) => link.Status == LinkStatus.Suspended
        ? Settle(
            link,
            link with { Status = link.IsAtPartner ? LinkStatus.ToBeUpdated : LinkStatus.New },
            "Enable",
            context)
        : new Decision.Refused("Only a suspended member can be enabled. Choose Sync to send everything again.");

    // As a first send that needs no approval: many at once must not keep other operators waiting.
    public static Decision Activate(Link link, LinkContext context) => link switch
    {
        { Status: LinkStatus.New, Activated: false } =>
            Settle(link, link with { Activated = true, Reason = null }, "Activate", context, DueClass.FirstSend),
        { Status: LinkStatus.Suspended, Activated: false } =>
            new Decision.Refused("The member is suspended. Choose Enable first."),
        _ => new Decision.Refused("The member does not wait for approval. Choose Sync to send everything again."),
    };

    public static Decision Delete(Link link, LinkContext context)
    {
        if (link.Status == LinkStatus.Removed)
        {
            return new Decision.Refused("The member has been removed already. To bring it back, choose Sync.");
        }

        var leaving = link with
        {
            Status = LinkStatus.ToBeRemoved,
            Removal = Removal.Operator,
            Staged = false,
            Reason = null,
            Attempts = 0,
            Losses = 0,
            Visits = [],
        };
        return Settle(link, leaving, "Delete", context);
    }

    /// <summary>As Delete, from every state, and nothing brings the person back.</summary>
    public static Decision Erase(Link link, LinkContext context) => Settle(
        link,
        link with
        {
            Status = link.Status == LinkStatus.Removed ? LinkStatus.Removed : LinkStatus.ToBeRemoved,
            Removal = Removal.Erasure,
            Staged = false,
            Reason = null,
            Missing = [],
            Attempts = 0,
            Losses = 0,
            Visits = [],
            OptedIn = false,
        },
        "Erase",
        context);

    // A partner that refused to let the person go can be asked again; nothing else is left to ask for.
    private static Decision TryErasingAgain(Link link, LinkContext context) =>
        link is { Status: LinkStatus.Error or LinkStatus.CreationError }
            ? Settle(
                link,
                link with { Status = LinkStatus.ToBeRemoved, Reason = null, Attempts = 0, Losses = 0 },
                "Erase again",
                context)
            : new Decision.Refused(Forgotten);

    public static Decision ApproveRemoval(Link link, LinkContext context) => link.Staged
        ? Settling.Settle(
            link,
            link with { Staged = false },
            new Settling.Cause("Removal approved", DueClass.FirstSend),
            context)
        : new Decision.Refused("No removal of this member waits for approval. To take the member off all the same, choose Delete.");

    public static Decision GiveWay(Link link, string account, LinkContext context) => link switch
    {
        { Rival: not { Account: not null } } or { Reason.Code: not ReasonCode.AccountConflict } or { Reason: null } =>
            new Decision.Refused("No account of another person is known to stand in this member's way."),
        { Rival.Account: var known } when known != account => new Decision.Refused(
            $"The account that stands in this member's way is '{known}', not '{account}'. Name the one that is to be removed."),
        _ => Settle(
            link,
            link with
            {
                Rival = link.Rival with { ToBeRemoved = true },
                Status = link.Status == LinkStatus.CreationError ? LinkStatus.New : link.Status,
                Attempts = 0,
                Reason = null,
                Due = Held(link),
            },
            "The other account gives way",
            context),
    };

    /// <summary>Settles, and keeps the act in the history even when the state stays the same.</summary>
    public static Decision.Applied Settle(Link before, Link link, Settling.Cause cause, LinkContext context)
    {
        var settled = Settling.Settle(before, link, cause, context);
        return settled.Transition is not null
            ? settled
            : new(
                settled.Next with { Revision = before.Revision + 1 },
                new Transition(context.Now, before.Status, settled.Next.Status, cause.Text, context.By));
    }

    public static Decision NoteOptIn(Link link, bool optedIn, LinkContext context)
    {
        var cause = optedIn ? "Opt-in" : "Opt-in withdrawn";
        return link.OptedIn == optedIn
            ? new Decision.Applied(link, null)
            : new Decision.Applied(
                link with { OptedIn = optedIn, Revision = link.Revision + 1 },
                new Transition(context.Now, link.Status, link.Status, cause, context.By));
    }

    private static string? Refusal(Link link, LinkContext context) => link switch
    {
        { Status: LinkStatus.Suspended } => "The member is suspended. Choose Enable first.",
        { Removal: Removal.Source, Status: LinkStatus.Removed } =>
            Gone,
        { Removal: Removal.Filter } when link.Status == LinkStatus.Removed || Settling.IsKept(link, context) => ShutOut,
        { Staged: true } =>
            "The removal of this member waits for approval. Approve it, or have the gym system send the member again, or "
            + "correct the connection's filter.",
        { Status: LinkStatus.ToBeRemoved } => "The member is being removed. Wait until that is done.",
        _ => null,
    };

    // Nobody comes back whom source or filter would take off again with the next change.
    private static string? RefusalOfReturn(Link link, Standing standing) => (link.Removal, standing) switch
    {
        (Removal.Operator, Standing.Left) => Gone,
        (Removal.Operator, Standing.FilteredOut) => ShutOut,
        _ => null,
    };

    // While a call is under way its place in the queue stays: it is how a worker that takes over finds the call.
    private static Due? Held(Link link) => link.Flight is null ? null : link.Due;

    private static Decision.Applied Settle(
        Link before, Link link, string cause, LinkContext context, DueClass dueClass = DueClass.Operator) =>
        Settle(before, link, new Settling.Cause(cause, dueClass), context);
}
