namespace MemberSync.Core.Clubs;

/// <summary>The oldest version of TLS that a connection to a partner may use. The names are stored.</summary>
public enum OldestTls
{
    /// <summary>TLS 1.3 only; the default, also of connections that were stored before there was a choice.</summary>
    Tls13,

    /// <summary>TLS 1.2 as well, for a partner that cannot do better.</summary>
    Tls12,
}
