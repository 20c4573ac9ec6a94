using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Engine.Ports;
using MemberSync.Engine.Rows;

namespace MemberSync.Engine.Reviews;

/// <summary>The rows that a walk passes: the members, and the classes where they matter, one range after the other.</summary>
internal static class WalkRanges
{
    /// <summary>What is left of the walk after its last step; never empty.</summary>
    public static ImmutableArray<KeyRange> Left(ReviewMessage message)
    {
        var all = All(message);
        return message.After is not { } after
            ? all
            : [.. all.Where(range => string.CompareOrdinal(after, range.To) < 0).DefaultIfEmpty(all[^1]).Select(r => r.After(after))];
    }

    public static bool IsOfClass(Row row) => Keys.AllClasses.Holds(row.Key);

    // In the order of the keys, so that the last key tells how far the walk is.
    private static ImmutableArray<KeyRange> All(ReviewMessage message) => message.Kind switch
    {
        ReviewKind.Sync or ReviewKind.Forget => [Keys.AllMembers, Keys.AllClasses],
        ReviewKind.Activate => [Keys.ListedAs(message.Connection, LinkStatus.New)],
        ReviewKind.ApproveRemovals => [Keys.ListedAs(message.Connection, LinkStatus.ToBeRemoved)],
        ReviewKind.TakeOff => [Keys.AllListedClasses(message.Connection), Keys.AllListed(message.Connection)],
        ReviewKind.Seat => [Keys.BookedBy(message.Member!.Value)],
        ReviewKind.ReadPeople => throw new ArgumentException("It passes no members.", nameof(message)),
    };
}
