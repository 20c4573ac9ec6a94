using System.Collections.Immutable;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>Brings a link that something happened to back into a state: asks the plan what is left and queues it.</summary>
internal static class Settling
{
    /// <summary>What happened, and in which class a link that was not at the partner would be sent for it.</summary>
    internal sealed record Cause(string Text, DueClass Class);

    public static Decision.Applied Settle(Link before, Link link, Cause cause, LinkContext context)
    {
        if (link.Flight is not null)
        {
            return Close(before, link, cause.Text, context); // Decided when the call has ended.
        }

        if (link.Status == LinkStatus.Suspended)
        {
            return Close(before, link with { Due = null }, cause.Text, context); // Decided on Enable.
        }

        var settled = context.Plan(link) switch
        {
            Plan.Settled => Rest(link),
            Plan.Blocked blocked => Block(link, blocked),
            Plan.Call call => Queue(link, call, cause, context),
            var plan => throw new System.Diagnostics.UnreachableException($"No state for {plan.GetType().Name}."),
        };
        return Close(before, settled, cause.Text, context);
    }

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

    private static Link Rest(Link link) => link with
    {
        Status = link switch
        {
            { Removal: not Removal.None } => LinkStatus.Removed,
            { IsAtPartner: true } => LinkStatus.Enabled,
            _ => link.Status,
        },
        Due = null,
        Attempts = 0,
        Reason = null,
        Missing = [],
    };

    private static Link Block(Link link, Plan.Blocked blocked) => link with
    {
        Status = link.IsAtPartner ? LinkStatus.Error : LinkStatus.New,
        Due = null,
        Attempts = 0,
        Missing = blocked.Faults,
        Reason = new Reason(ReasonCode.FieldsMissing, Join(blocked.Faults)),
    };

    private static Link Queue(Link link, Plan.Call call, Cause cause, LinkContext context)
    {
        link = link with { Missing = [] };
        if (!link.Activated && link.Removal == Removal.None)
        {
            return link with { Due = null, Reason = new Reason(ReasonCode.AwaitsApproval, string.Empty) };
        }

        var status = StatusOf(link);
        return link with
        {
            Status = status,
            // Changes coalesce: what already waits keeps its place, unless the new cause is served earlier.
            Due = Earlier(link.Due, NewDue(link, call, cause, context)) with { Endpoint = call.Endpoint },
            Reason = status is LinkStatus.Error or LinkStatus.CreationError || link.Attempts > 0 ? link.Reason : null,
        };
    }

    private static LinkStatus StatusOf(Link link) => link switch
    {
        { Removal: not Removal.None } => LinkStatus.ToBeRemoved,
        { IsAtPartner: true } => LinkStatus.ToBeUpdated,
        { Status: LinkStatus.CreationError } => LinkStatus.CreationError,
        _ => LinkStatus.New,
    };

    private static Due NewDue(Link link, Plan.Call call, Cause cause, LinkContext context)
    {
        var operatorAct = cause.Class == DueClass.Operator;
        var edit = link.IsAtPartner && link.Removal == Removal.None && call.Visit is null && !operatorAct;
        return (edit, cause.Class) switch
        {
            (true, DueClass.Bulk) => new Due(context.Now, DueClass.Bulk, call.Endpoint),
            (true, _) => new Due(context.Policy.NextTick(context.Now), DueClass.Resync, call.Endpoint),
            (false, var dueClass) => new Due(context.Now, dueClass, call.Endpoint),
        };
    }

    private static Due Earlier(Due? waiting, Due asked) =>
        waiting is null || (asked.Class, asked.At).CompareTo((waiting.Class, waiting.At)) < 0 ? asked : waiting;

    private static string Join(ImmutableArray<FieldFault> faults) => string.Join("; ", faults.Select(f => f.Text));
}
