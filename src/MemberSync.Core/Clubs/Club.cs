using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Clubs;

/// <summary>A tenant: one gym company or site, owner of everything below it.</summary>
/// <param name="TimeZone">IANA name, e.g. <c>Europe/Zurich</c>.</param>
/// <param name="PortalAddress">The members' portal of the club's gym system, if it has one.</param>
public sealed record Club(
    ClubId Id,
    string Name,
    string TimeZone,
    SyncPolicy SyncPolicy,
    RegistrationMode RegistrationMode,
    Uri? PortalAddress)
{
    /// <summary>The tags that members get by what is known of them.</summary>
    public ImmutableArray<TagRule> TagRules { get; init; } = [];
}
