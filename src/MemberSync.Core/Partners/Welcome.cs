namespace MemberSync.Core.Partners;

/// <summary>Whether a partner writes to people whom the hub makes known to it.</summary>
public enum Welcome
{
    /// <summary>Nobody has documented it.</summary>
    Unknown,

    Sent,
    NotSent,
}
