namespace MemberSync.Core.Links;

/// <summary>Who wants the person off the partner. The names are stored: never rename one.</summary>
public enum Removal
{
    None,

    /// <summary>The source no longer has the person.</summary>
    Source,

    /// <summary>An operator; the person stays off until an operator says Sync.</summary>
    Operator,

    /// <summary>
    /// The connection's filter no longer lets the person through. Whom the partner holds stays there as it is when the
    /// connection keeps such people, see <see cref="LinkPolicy.KeepsFilteredOut"/>.
    /// </summary>
    Filter,

    /// <summary>The person asked to be forgotten: nothing and nobody brings them back on this link.</summary>
    Erasure,
}
