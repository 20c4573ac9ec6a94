using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Links;

/// <summary>What can happen to a link.</summary>
public abstract record LinkEvent
{
    private LinkEvent()
    {
    }

    /// <summary>The snapshot may have changed.</summary>
    public sealed record MemberChanged(Standing Standing) : LinkEvent;

    /// <summary>A first load or full sync came by: as a change, but what it finds is sent in bulk.</summary>
    public sealed record Reviewed(Standing Standing) : LinkEvent;

    /// <summary>The person visited the club.</summary>
    public sealed record Visited(Visit Visit) : LinkEvent;

    /// <summary>An operator wants everything sent again, now.</summary>
    public sealed record SyncAsked(Standing Standing = Standing.Wanted) : LinkEvent;

    public sealed record SuspendAsked : LinkEvent;

    public sealed record EnableAsked : LinkEvent;

    /// <summary>An operator wants the person off the partner, now.</summary>
    public sealed record DeleteAsked : LinkEvent;

    /// <summary>The person is to be forgotten: taken off the partner now, and for good.</summary>
    public sealed record EraseAsked : LinkEvent;

    /// <summary>An operator lets a new member be sent that waits for approval, as soon as nothing is missing.</summary>
    public sealed record ActivateAsked : LinkEvent;

    /// <summary>The removal that the source has just asked for is one of unusually many and has to wait.</summary>
    public sealed record RemovalStaged : LinkEvent;

    /// <summary>An operator lets a removal that waits go on.</summary>
    public sealed record RemovalApproved : LinkEvent;

    /// <summary>Somebody says which person at the partner the member is.</summary>
    /// <param name="Ids">The person's ids, by the partner's names; never empty.</param>
    /// <param name="Holds">What the partner is known to hold of the person already, a fingerprint per facet.</param>
    /// <param name="Class">How what is left is to be sent.</param>
    public sealed record IdsGiven(
        ImmutableSortedDictionary<string, string> Ids,
        ImmutableSortedDictionary<Facet, string> Holds,
        DueClass Class) : LinkEvent;

    /// <summary>What <see cref="IdsGiven"/> said turned out wrong, before anything was sent for it.</summary>
    public sealed record IdsTakenBack : LinkEvent;

    /// <summary>
    /// An operator notes that the person agreed to the connection, or withdraws the note. Whether the person should be
    /// at the partner is decided by the <see cref="MemberChanged"/> that follows.
    /// </summary>
    public sealed record OptInNoted(bool OptedIn) : LinkEvent;

    /// <summary>An operator decides that the account that stands in the member's way is removed at the partner.</summary>
    /// <param name="Account">Which one the operator means.</param>
    public sealed record RivalToGiveWay(string Account) : LinkEvent;

    /// <summary>The partner tells by itself that it no longer has an account.</summary>
    /// <param name="Account">As <see cref="Link.Account"/>; a link that has another one is not concerned.</param>
    /// <param name="IdName">The id that named it.</param>
    public sealed record AccountGone(string Account, string IdName) : LinkEvent;

    /// <summary>It is this person's turn to be compared with what the partner holds.</summary>
    public sealed record LookAsked : LinkEvent;

    /// <summary>A call is about to be made under this fencing token.</summary>
    public sealed record CallStarted(Plan.Call Call, long Fence) : LinkEvent;

    /// <summary>A call has ended.</summary>
    public sealed record Answered(Plan.Call Call, PartnerAnswer Answer) : LinkEvent;

    /// <summary>The link was found in flight by a worker that did not start the call.</summary>
    public sealed record FoundInFlight : LinkEvent;
}
