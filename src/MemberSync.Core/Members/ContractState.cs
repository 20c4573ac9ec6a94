namespace MemberSync.Core.Members;

public enum ContractState
{
    Active,
    Frozen,
    Ended,
    Pending,
}
