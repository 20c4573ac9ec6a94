using System.Collections.Immutable;

namespace MemberSync.Functions.Api.Bodies;

/// <param name="Counts">How many lines had each outcome.</param>
/// <param name="Lines">In the order of the list; blank lines are left out.</param>
internal sealed record OptInListBody(ImmutableSortedDictionary<string, int> Counts, ImmutableArray<OptInLineBody> Lines)
{
    public static OptInListBody Of(IEnumerable<OptInLineBody> lines)
    {
        var ordered = lines.OrderBy(line => line.Line).ToImmutableArray();
        return new(ordered.CountBy(line => line.Outcome).ToImmutableSortedDictionary(), ordered);
    }
}
