using System.Text.Json.Nodes;
using MemberSync.Core.Members;

namespace MemberSync.Sources.Contracts;

/// <summary>One of the contracts that a person has at a gym system.</summary>
/// <param name="Start">The first day; null: always was.</param>
/// <param name="End">The last day; null: without end.</param>
/// <param name="IsFrozen">Whether it rests today.</param>
internal sealed record Terms(long Id, string? Type, DateOnly? Start, DateOnly? End, bool IsFrozen)
{
    /// <summary>
    /// The one that counts, as the hub knows one contract a person: of those in force, frozen ones included, the one with
    /// the latest end; else the next to begin; else the last to end. Null: there is none.
    /// </summary>
    public static Terms? Current(IEnumerable<Terms> all, DateOnly today) =>
        all.MaxBy(terms => (terms.RankOn(today), terms.Id));

    public ContractState StateOn(DateOnly today) =>
        End < today ? ContractState.Ended
        : Start > today ? ContractState.Pending
        : IsFrozen ? ContractState.Frozen
        : ContractState.Active;

    public JsonObject Write(DateOnly today) => new()
    {
        ["number"] = Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["type"] = Type,
        ["start"] = Start?.ToString("yyyy-MM-dd"),
        ["end"] = End?.ToString("yyyy-MM-dd"),
        ["state"] = StateOn(today).ToString(),
    };

    private (int, int) RankOn(DateOnly today) => StateOn(today) switch
    {
        ContractState.Active or ContractState.Frozen => (2, (End ?? DateOnly.MaxValue).DayNumber),
        ContractState.Pending => (1, -Start!.Value.DayNumber),
        ContractState.Ended => (0, End!.Value.DayNumber),
    };
}
