namespace MemberSync.Core.Links;

/// <summary>Who wants the person off the partner.</summary>
public enum Removal
{
    None,

    /// <summary>
    /// The source no longer has the person, or the connection's filter no longer lets the person through.
    /// </summary>
    Source,

    /// <summary>An operator; the person stays off until an operator says Sync.</summary>
    Operator,
}
