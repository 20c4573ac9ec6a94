namespace MemberSync.Core.Members;

/// <summary>The names of the change types in the canonical change.</summary>
public static class ChangeTypes
{
    // So few that looking through them is as quick as a table by name, which takes longer to make.
    private static readonly (string Name, ChangeType Type)[] Named =
    [
        ("member.created", ChangeType.MemberCreated),
        ("member.updated", ChangeType.MemberUpdated),
        ("member.deleted", ChangeType.MemberDeleted),
        ("contract.created", ChangeType.ContractCreated),
        ("contract.updated", ChangeType.ContractUpdated),
        ("contract.ended", ChangeType.ContractEnded),
        ("contract.frozen", ChangeType.ContractFrozen),
        ("contract.unfrozen", ChangeType.ContractUnfrozen),
        ("card.assigned", ChangeType.CardAssigned),
        ("card.removed", ChangeType.CardRemoved),
        ("visit.checkin", ChangeType.VisitCheckin),
        ("visit.checkout", ChangeType.VisitCheckout),
        ("booking.created", ChangeType.BookingCreated),
        ("booking.cancelled", ChangeType.BookingCancelled),
        ("class.created", ChangeType.ClassCreated),
        ("class.updated", ChangeType.ClassUpdated),
        ("class.cancelled", ChangeType.ClassCancelled),
    ];

    public static IEnumerable<string> All => Named.Select(named => named.Name).Order(StringComparer.Ordinal);

    public static bool TryParse(string? name, out ChangeType type)
    {
        foreach (var named in Named)
        {
            if (named.Name == name)
            {
                type = named.Type;
                return true;
            }
        }

        type = default;
        return false;
    }

    /// <exception cref="InvalidOperationException">It is none of them.</exception>
    public static string Format(ChangeType type) => Named.First(named => named.Type == type).Name;

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
