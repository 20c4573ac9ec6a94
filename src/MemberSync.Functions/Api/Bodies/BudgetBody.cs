using System.Collections.Immutable;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Per endpoint the calls that count now, and how many may.</summary>
internal sealed record BudgetBody(IReadOnlyDictionary<string, UseBody> Endpoints)
{
    public static BudgetBody Of(WorkReading reading) => new(reading.Budgets.ToImmutableSortedDictionary(
        pair => pair.Key, pair => new UseBody(pair.Value.Used, pair.Value.Allowed), StringComparer.Ordinal));
}
