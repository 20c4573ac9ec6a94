using System.Collections.Immutable;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Functions.Api.Bodies;

/// <summary>Per endpoint, or for all that share a budget under its name, the calls that count now, how many may, and why one waits.</summary>
internal sealed record BudgetBody(IReadOnlyDictionary<string, UseBody> Endpoints)
{
    public static BudgetBody Of(WorkReading reading) => new(reading.Budgets.ToImmutableSortedDictionary(
        pair => pair.Key, pair => UseBody.Of(pair.Value), StringComparer.Ordinal));
}
