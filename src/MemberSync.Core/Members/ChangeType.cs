namespace MemberSync.Core.Members;

/// <summary>
/// What happened at the source. Written as <c>member.updated</c> and so on, see <see cref="ChangeTypes"/>.
/// </summary>
public enum ChangeType
{
    MemberCreated,
    MemberUpdated,
    MemberDeleted,
    ContractCreated,
    ContractUpdated,
    ContractEnded,
    ContractFrozen,
    ContractUnfrozen,
    CardAssigned,
    CardRemoved,
    VisitCheckin,
    VisitCheckout,
    BookingCreated,
    BookingCancelled,
    ClassCreated,
    ClassUpdated,
    ClassCancelled,
}
