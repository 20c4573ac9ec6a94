using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Core.Partners;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Dispatch;

/// <summary>A call that is about to be, or is being, made: for a member, or a log-in.</summary>
/// <param name="Holder">Names its reservation.</param>
/// <param name="Member">Null for a log-in.</param>
internal sealed record CallUnderWay(Endpoint Endpoint, string Holder, DateTimeOffset SendBy, MemberAtWork? Member);

/// <summary>The member that a call is for, with the snapshot and the link as stored with the call.</summary>
/// <param name="Told">What the call tells of the member: the snapshot with the tags of the club's rules.</param>
internal sealed record MemberAtWork(Plan.Call Call, Stored<Member> Snapshot, Stored<Link> Link, Member Told)
{
    public MemberId Id => Snapshot.Value.Id;

    /// <summary>The member's file as far as this connection is concerned.</summary>
    public MemberFile File => new(
        Snapshot, ImmutableDictionary<ConnectionId, Stored<Link>>.Empty.Add(Link.Value.Connection, Link));
}
