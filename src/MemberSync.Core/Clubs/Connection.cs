using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Clubs;

/// <summary>One club's integration with one facility at one partner.</summary>
/// <param name="Settings">The partner's own settings by name.</param>
/// <param name="Credentials">Where they are kept; null when none were ever set.</param>
public sealed record Connection(
    ConnectionId Id,
    string Partner,
    bool Enabled,
    Uri Address,
    ImmutableSortedDictionary<string, string> Settings,
    ConnectionOptions Options,
    MemberFilter Filter,
    SecretReference? Credentials = null)
{
    /// <summary>Set while the integration is being removed; nothing new is sent any more.</summary>
    public ConnectionRemoval? Removing { get; init; }

    public PartnerSettings PartnerSettings =>
        new(Settings, Options.WelcomeEmail, Options.Photos, Options.AssumedContract);

    public LinkPolicy LinkPolicy(Club club) =>
        new(
            club.RegistrationMode == RegistrationMode.ApproveAndCreate,
            TimeSpan.FromMinutes(Options.ResyncMinutes),
            Options.WhenFilteredOut == WhenFilteredOut.Keep);
}
