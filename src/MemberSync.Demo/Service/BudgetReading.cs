using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>Per endpoint, the calls that count now and how many may.</summary>
internal sealed record BudgetReading(ImmutableSortedDictionary<string, BudgetUse> Endpoints)
{
    public static BudgetReading None { get; } = new(ImmutableSortedDictionary<string, BudgetUse>.Empty);
}
