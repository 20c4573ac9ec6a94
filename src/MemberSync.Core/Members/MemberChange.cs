using System.Collections.Immutable;
using MemberSync.Core.Classes;

namespace MemberSync.Core.Members;

/// <summary>
/// One thing that happened to one person, in the hub's own words. <paramref name="Told"/> is a member that holds the
/// fields of <paramref name="Fields"/> as the source tells them (null or empty: the source says there is none);
/// what is not in <paramref name="Fields"/> was not told and keeps what is known.
/// </summary>
/// <param name="EventId">The source's id of the event, 1 to 100 characters; the same id twice has one effect.</param>
/// <param name="OccurredAt">When it happened at the source; decides which word on a field is the newest.</param>
public sealed record MemberChange(
    string EventId, ChangeType Type, DateTimeOffset OccurredAt, Member Told, ImmutableSortedSet<MemberField> Fields)
{
    public MemberId MemberId => Told.Id;

    /// <summary>Set when the change is about a class; <see cref="Told"/> then holds no more than its id.</summary>
    public ClassChange? Class { get; init; }
}
