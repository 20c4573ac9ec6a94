namespace MemberSync.Core.Links;

/// <summary>The order of service on a connection. The numbers are stored: never change one.</summary>
public enum DueClass
{
    Operator = 0,
    FirstSend = 1,
    Resync = 2,
    Bulk = 3,

    /// <summary>What only looks, when nothing else needs the slot.</summary>
    Spare = 4,
}
