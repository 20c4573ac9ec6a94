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
        ["booking.created"] = ChangeType.BookingCreated,
        ["booking.cancelled"] = ChangeType.BookingCancelled,
        ["class.created"] = ChangeType.ClassCreated,
        ["class.updated"] = ChangeType.ClassUpdated,
        ["class.cancelled"] = ChangeType.ClassCancelled,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ChangeType, string> Names =
        ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static IEnumerable<string> All => ByName.Keys.Order(StringComparer.Ordinal);

    public static bool TryParse(string? name, out ChangeType type)
    {
        type = default;
        return name is not null && ByName.TryGetValue(name, out type);
    }

    public static string Format(ChangeType type) => Names[type];

    public static bool IsOfBooking(this ChangeType type) => type is ChangeType.BookingCreated or ChangeType.BookingCancelled;

    /// <summary>Whether it is about a class or a place in it, and not about a person.</summary>
    public static bool IsOfClass(this ChangeType type) => type.IsOfBooking()
        || type is ChangeType.ClassCreated or ChangeType.ClassUpdated or ChangeType.ClassCancelled;

    public static bool TellsContract(this ChangeType type) => type is ChangeType.ContractCreated
        or ChangeType.ContractUpdated
        or ChangeType.ContractEnded
        or ChangeType.ContractFrozen
        or ChangeType.ContractUnfrozen;
}
