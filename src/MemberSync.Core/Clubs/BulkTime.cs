namespace MemberSync.Core.Clubs;

/// <summary>When first loads and full syncs may be sent.</summary>
public enum BulkTime
{
    /// <summary>Only while the partner's window is open.</summary>
    Window,

    /// <summary>At any time, after everything else.</summary>
    Always,
}
