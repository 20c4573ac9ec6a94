using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Ports;

/// <summary>A partner platform: its pure plan, and clients that carry calls out. Stateless, safe for concurrent use.</summary>
public interface IPartner
{
    PartnerPlan Plan { get; }

    /// <summary>What the console asks for. What is missing or wrong is for <see cref="Faults"/> to say.</summary>
    SetupForm Form => SetupForm.None;

    /// <summary>
    /// What is missing or malformed in a connection's settings and credentials, in words for an operator; empty when
    /// all is there. Names settings, never their values.
    /// </summary>
    ImmutableArray<string> Faults(PartnerConnection connection);

    /// <summary>A client for one connection; kept as long as the connection's settings stay the same.</summary>
    IPartnerClient Connect(PartnerConnection connection);

    /// <summary>Reads what claims to be the partner's own webhook. Partners that send none prove nothing.</summary>
    PartnerNotice Hear(IncomingNotice notice, ImmutableSortedDictionary<string, string> credentials) =>
        new PartnerNotice.Unproven();
}
