using System.Collections.Immutable;
using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
using MemberSync.Engine.Clubs;

namespace MemberSync.Engine.Preview;

/// <summary>Decides for one member after the other as a review does, keeps counts, and stores nothing.</summary>
internal sealed class DryRunTally(ConnectionView view, DateTimeOffset now)
{
    private const int MostInSample = 20;

    private readonly LoadTally _loads = new(now);
    private readonly Dictionary<WalkKind, DryRunGroup> _groups =
        Enum.GetValues<WalkKind>().ToDictionary(kind => kind, _ => DryRunGroup.Empty);

    private readonly Dictionary<MemberField, BlockedField> _blocked = [];

    public ImmutableArray<Load> Loads => _loads.Loads;

    /// <param name="stored">The member's link as it is; null when there is none yet.</param>
    public void Add(Member member, Link? stored)
    {
        var standing = view.StandingOf(member, stored, now);
        var wanted = standing == Standing.Wanted;
        var before = stored ?? new Link { Member = member.Id, Connection = view.Connection.Id };
        var context = view.Context(member, now, jitter: 0, by: "preview");
        var after = stored is null && !wanted
            ? before
            : ((Decision.Applied)Lifecycle.Decide(before, new LinkEvent.Reviewed(standing), context)).Next;
        var walk = PlanWalk.Of(after, view.Plan, context);
        if (member.IsDeleted && walk.Way.IsEmpty)
        {
            return; // Gone in the gym system, and not at the partner: nobody's member any more.
        }

        Count(walk, stored?.Due is not null, new(member.Id, DryRunWords.Of(walk, after, member, wanted)));
        if (walk.Begins is { } begins)
        {
            _loads.Add(begins, walk.Way);
        }
    }

    public DryRunReading ToReading(Timetable timetable) => new(
        _groups.ToImmutableSortedDictionary(),
        [.. _blocked.Values.OrderByDescending(field => field.Members).ThenBy(field => field.Field)],
        timetable);

    private void Count(Walk walk, bool waited, DryRunSample sample)
    {
        var group = _groups[walk.Kind];
        _groups[walk.Kind] = new DryRunGroup(
            group.Members + 1,
            group.Waiting + (waited ? 1 : 0),
            group.Members < MostInSample ? group.Sample.Add(sample) : group.Sample);
        foreach (var fault in walk.Kind == WalkKind.Blocked ? walk.Missing.DistinctBy(fault => fault.Field) : [])
        {
            _blocked[fault.Field] = _blocked.TryGetValue(fault.Field, out var known)
                ? known with { Members = known.Members + 1 }
                : new BlockedField(fault.Field, fault.Text, 1);
        }
    }
}
