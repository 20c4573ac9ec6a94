using System.Collections.Frozen;

namespace MemberSync.Core.Members;

/// <summary>The names of the change types in the canonical change.</summary>
public static class ChangeTypes
{
    private static readonly FrozenDictionary<string, ChangeType> ByName = new Dictionary<string, ChangeType>
    {
        ["member.created"] = ChangeType.MemberCreated,
        ["member.updated"] = ChangeType.MemberUpdated,
        ["member.deleted"] = ChangeType.MemberDeleted,
        ["contract.created"] = ChangeType.ContractCreated,
        ["contract.updated"] = ChangeType.ContractUpdated,
        ["contract.ended"] = ChangeType.ContractEnded,
        ["contract.frozen"] = ChangeType.ContractFrozen,
        ["contract.unfrozen"] = ChangeType.ContractUnfrozen,
        ["card.assigned"] = ChangeType.CardAssigned,
        ["card.removed"] = ChangeType.CardRemoved,
        ["visit.checkin"] = ChangeType.VisitCheckin,
        ["visit.checkout"] = ChangeType.VisitCheckout,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ChangeType, string> Names =
        ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Names that sources may send and that the hub does not take yet.</summary>
    private static readonly FrozenSet<string> Later = FrozenSet.Create(
        "booking.created", "booking.cancelled", "class.created", "class.updated", "class.cancelled");

    public static IEnumerable<string> All => ByName.Keys.Order(StringComparer.Ordinal);

    public static bool TryParse(string? name, out ChangeType type)
    {
        type = default;
        return name is not null && ByName.TryGetValue(name, out type);
    }

    public static string Format(ChangeType type) => Names[type];

    public static bool IsTakenLater(string name) => Later.Contains(name);

    public static bool TellsContract(this ChangeType type) => type is ChangeType.ContractCreated
        or ChangeType.ContractUpdated
        or ChangeType.ContractEnded
        or ChangeType.ContractFrozen
        or ChangeType.ContractUnfrozen;
}
