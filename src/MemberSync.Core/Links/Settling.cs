using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>
/// Brings a link that something happened to back into a state: asks the plan what is left and queues it.
/// </summary>
internal static class Settling
{
    // From here on the state tells that something is wrong, although the hub goes on trying.
    private const int AttemptsBeforeTrouble = 5;

    /// <summary>What happened, and in which class a link that was not at the partner would be sent for it.</summary>
    internal sealed record Cause(string Text, DueClass Class);

    public static Decision.Applied Settle(Link before, Link link, Cause cause, LinkContext context)
    {
        if (link.Flight is not null)
        {
            // Decided when the call has ended.
            return Close(before, link with { Due = Hastened(link, cause) }, cause.Text, context);
        }

        if (link.Status == LinkStatus.Suspended)
        {
            return Close(before, link with { Due = null, Look = false }, cause.Text, context); // Decided on Enable.
        }

        if (IsKept(link, context))
        {
            return Close(before, Keep(link, context), cause.Text, context);
        }

        var settled = context.Plan(link) switch
        {
            Plan.Settled => Rest(link),
            Plan.Blocked blocked => Block(link, blocked),
            Plan.Later later => Rest(link) with
            {
                Due = new Due(later.At ?? context.Policy.NextTick(context.Now), DueClass.Resync, later.Endpoint),
            },
            Plan.Call call => Queue(link, call, cause, context),
            var plan => throw new System.Diagnostics.UnreachableException($"No state for {plan.GetType().Name}."),
        };
        return Close(before, settled, cause.Text, context);
    }

    /// <summary>Whether the person stays at the partner although the filter does not let the person through.</summary>
    public static bool IsKept(Link link, LinkContext context) =>
        link is { Removal: Removal.Filter, IsAtPartner: true } && context.Policy.KeepsFilteredOut;

    /// <summary>Records the line of history if the state changed or a reason was given or withdrawn.</summary>
    public static Decision.Applied Close(Link before, Link link, string cause, LinkContext context)
    {
        var tells = before.Status != link.Status || before.Reason != link.Reason || before.Revision == 0;
        return tells
            ? new(
                link with { Revision = before.Revision + 1 },
                new Transition(context.Now, before.Status, link.Status, cause, context.By))
            : new(link, null);
    }

    // Visits of the time in which nothing is sent would come far too late.
    private static Link Keep(Link link, LinkContext context) => link with
    {
        Status = link.Status is LinkStatus.Enabled or LinkStatus.ToBeUpdated or LinkStatus.Error
            ? link.Status
            : context.Plan(link with { Removal = Removal.None }) is Plan.Settled
                ? LinkStatus.Enabled
                : LinkStatus.ToBeUpdated,
        Due = null,
        Attempts = 0,
        Staged = false,
        Look = false,
        Reason = new Reason(ReasonCode.FilteredOut, string.Empty),
        Missing = [],
        Visits = [],
    };

    private static Link Rest(Link link) => link with
    {
        Status = link switch
        {
            { Removal: not Removal.None } => LinkStatus.Removed,
            { IsAtPartner: true } => LinkStatus.Enabled,
            _ => LinkStatus.New,
        },
        Due = null,
        Attempts = 0,
        Losses = 0,
        Staged = false,
        Look = false,
        Reason = null,
        Missing = [],
    };

    private static Link Block(Link link, Plan.Blocked blocked) => link with
    {
        Status = link.IsAtPartner ? LinkStatus.Error : LinkStatus.New,
        Due = null,
        Attempts = 0,
        Look = false,
        // The same faults again are the same link: nothing is to be stored.
        Missing = link.Missing.SequenceEqual(blocked.Faults) ? link.Missing : blocked.Faults,
        Reason = new Reason(ReasonCode.FieldsMissing, Join(blocked.Faults)),
    };

    private static Link Queue(Link link, Plan.Call call, Cause cause, LinkContext context)
    {
        // Before anything that is to be told a look says nothing: the person comes by again.
        link = link with { Missing = [], Look = call.Looks };
        if (!link.Activated && link.Removal == Removal.None)
        {
            return link with { Due = null, Reason = new Reason(ReasonCode.AwaitsApproval, string.Empty) };
        }

        if (link.Staged)
        {
            return link with
            {
                Status = LinkStatus.ToBeRemoved,
                Due = null,
                Reason = new Reason(ReasonCode.RemovalStaged, string.Empty),
            };
        }

        if (call.Looks)
        {
            return Rest(link) with { Look = true, Due = new Due(context.Now, DueClass.Spare, call.Endpoint) };
        }

        var status = StatusOf(link);
        return link with
        {
            Status = status,
            // Changes coalesce: what already waits keeps its place, unless the new cause is served earlier.
            Due = Earlier(Waiting(link, call, context), NewDue(link, call, cause, context)) with { Endpoint = call.Endpoint },
            Reason = status is LinkStatus.Error or LinkStatus.CreationError || link.Attempts > 0 ? link.Reason : null,
        };
    }

    /// <summary>The state that tells that something is wrong.</summary>
    public static LinkStatus Trouble(Link link) => link.IsAtPartner ? LinkStatus.Error : LinkStatus.CreationError;

    private static LinkStatus StatusOf(Link link) => link switch
    {
        { Attempts: >= AttemptsBeforeTrouble } => Trouble(link),
        { Removal: not Removal.None } => LinkStatus.ToBeRemoved,
        { IsAtPartner: true } => LinkStatus.ToBeUpdated,
        { Status: LinkStatus.CreationError } => LinkStatus.CreationError,
        _ => LinkStatus.New,
    };

    private static Due NewDue(Link link, Plan.Call call, Cause cause, LinkContext context)
    {
        var dueClass = call.Visit is null && !call.AtOnce ? ClassOf(link, cause) : cause.Class;
        var at = dueClass == DueClass.Resync && !call.AtOnce ? context.Policy.NextTick(context.Now) : context.Now;
        return new Due(at, dueClass, call.Endpoint);
    }

    // What is to go at once keeps a place that has come, and gives up one that lies ahead.
    private static Due? Waiting(Link link, Plan.Call call, LinkContext context) =>
        call.AtOnce && link.Due?.At > context.Now ? null : link.Due;

    // First sends and removals go at once; what changes of a person at the partner gathers until the next tick.
    private static DueClass ClassOf(Link link, Cause cause) =>
        cause.Class == DueClass.FirstSend && link.IsAtPartner && link.Removal == Removal.None
            ? DueClass.Resync
            : cause.Class;

    // What is left after the call under way goes on in the class of the more urgent cause.
    private static Due? Hastened(Link link, Cause cause) =>
        link.Due is { } due && ClassOf(link, cause) is var asked && asked < due.Class
            ? due with { Class = asked }
            : link.Due;

    private static Due Earlier(Due? waiting, Due asked) =>
        waiting is null || (asked.Class, asked.At).CompareTo((waiting.Class, waiting.At)) < 0 ? asked : waiting;

    private static string Join(ImmutableArray<FieldFault> faults) => string.Join("; ", faults.Select(f => f.Text));
}
