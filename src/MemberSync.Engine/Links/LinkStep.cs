using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Members;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Reviews;
using MemberSync.Engine.Wakes;

namespace MemberSync.Engine.Links;

/// <summary>One link on its way from what is stored to what is to be stored: decisions in, writes and wake-ups out.</summary>
internal sealed class LinkStep(ConnectionView connection, Stored<Link>? stored, Member member, LinkContext context)
{
    private readonly List<Transition> _past = [];

    public Link Current { get; private set; } = stored?.Value
        ?? new Link { Member = member.Id, Connection = connection.Connection.Id };

    public ConnectionView Connection => connection;

    public bool IsNew => stored is null;

    /// <summary>Whether the source takes the person off the partner by this step.</summary>
    public bool BeginsRemoval =>
        member.Class is null
        && Current is { Removal: Removal.Source or Removal.Filter, IsAtPartner: true }
        && stored?.Value.Removal == Removal.None;

    /// <summary>The states that a member is listed in before and after; null for a class, which no count holds.</summary>
    public (LinkStatus? From, LinkStatus To)? Move =>
        member.Class is null ? (stored?.Value.Status, Current.Status) : null;

    /// <summary>The lines of history since what is stored.</summary>
    public IReadOnlyList<Transition> Past => _past;

    /// <summary>Where those lines are to stand.</summary>
    public IEnumerable<string> PastKeys => LinkWrites.PastKeys(Current, _past.Count);

    /// <summary>Applies an event. Returns the refusal, or null when it was taken.</summary>
    public Decision.Refused? Take(LinkEvent e)
    {
        switch (Lifecycle.Decide(Current, e, context))
        {
            case Decision.Refused refused:
                return refused;
            case Decision.Applied applied:
                Current = Timed(Guarded(applied.Next));
                if (applied.Transition is { } transition)
                {
                    _past.Add(transition);
                }

                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <param name="touch">Write the link even when it stays the same, so that who holds an older copy notices.</param>
    public IEnumerable<Write> Writes(bool touch) =>
        IsWritten(touch) ? LinkWrites.Change(stored, Current, member, _past) : [];

    /// <summary>Notes for whose sake the link waits, if it does and is written anyway.</summary>
    public void Trace(string trace, bool touch)
    {
        if (Current.Origin is { } origin && IsWritten(touch))
        {
            Current = Current with { Origin = origin.Add(trace) };
        }
    }

    /// <summary>The wake-up that the new state calls for, or none.</summary>
    public ImmutableArray<WakeCall> Wakes() => Current.Due is { } due && due != stored?.Value.Due
        ? [new WakeCall(connection.Connection.Id, due.At)]
        : [];

    /// <summary>What is to be looked at anew because the partner knows the person now: the classes that wait for it.</summary>
    public ImmutableArray<Message> Messages() =>
        connection.Plan.HasClasses && Current.Account is { } account && account != stored?.Value.Account
            ? [Review.Seat(connection.Club.Id, connection.Connection.Id, member.Id)]
            : [];

    /// <summary>Holds the account of a link from before accounts were guarded.</summary>
    public void Guard() => Current = Current with { Account = connection.Plan.AccountOf(Current.Ids) };

    private bool IsWritten(bool touch) => touch || stored is null || Current != stored.Value;

    // A link that stays in its place since before there were origins gets none: that alone is no reason to write it.
    // One that is in step waits for nothing, even if it comes by again.
    private Link Timed(Link next) => next.Due == Current.Due ? next
        : next.Due is null || next.Status == LinkStatus.Enabled ? next with { Origin = null }
        : next with { Origin = next.Origin ?? new Origin(context.Now) };

    // A link from before accounts were guarded stays as it is until its account changes or a review comes by.
    private Link Guarded(Link next)
    {
        var account = connection.Plan.AccountOf(next.Ids);
        return account == connection.Plan.AccountOf(Current.Ids) ? next : next with { Account = account };
    }
}
