using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Ports;

/// <summary>What a client needs to reach one facility at a partner. Holds secrets: never logged, never serialised.</summary>
public sealed record PartnerConnection(
    ClubId Club,
    ConnectionId Connection,
    Uri Address,
    PartnerSettings Settings,
    ImmutableSortedDictionary<string, string> Credentials)
{
    /// <summary>The oldest TLS that the partner may be spoken to with.</summary>
    public OldestTls Tls { get; init; }

    /// <summary>Names the connection only, so that a log line or a debugger shows no credential.</summary>
    public override string ToString() => $"{Club}/{Connection}";
}
