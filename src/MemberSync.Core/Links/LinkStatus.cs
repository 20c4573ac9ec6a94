namespace MemberSync.Core.Links;

/// <summary>The lifecycle state of a link. The order is the one in which operators look: trouble first.</summary>
public enum LinkStatus
{
    /// <summary>The first send failed for a reason that stays until the data change or an operator acts.</summary>
    CreationError,

    /// <summary>A later send failed for a reason that stays until the data change or an operator acts.</summary>
    Error,

    /// <summary>Nothing sent yet: it waits for its turn, for missing fields, or for an operator's approval.</summary>
    New,

    /// <summary>At the partner, and a change waits to be sent.</summary>
    ToBeUpdated,

    /// <summary>To be taken off the partner.</summary>
    ToBeRemoved,

    /// <summary>Kept as it is, nothing is sent; changes are remembered and go out after Enable.</summary>
    Suspended,

    /// <summary>In step with the partner.</summary>
    Enabled,

    /// <summary>A tombstone: taken off the partner, or never sent and no longer wanted. Not shown in lists.</summary>
    Removed,
}
