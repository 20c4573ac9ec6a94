using System.Collections.Immutable;
using MemberSync.Core.Links;
using MemberSync.Core.Members;
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
    // In most time zones of Europe this lies in the partner's window, in which what changes may be sent.
    private static readonly TimeOnly RulesTime = new(4, 0);

    /// <summary>Set while the integration is being removed; nothing new is sent any more.</summary>
    public ConnectionRemoval? Removing { get; init; }

    public PartnerSettings PartnerSettings =>
        new(Settings, Options.WelcomeEmail, Options.Photos, Options.AssumedContract);

    /// <summary>
    /// When everybody is looked at once a day, in the club's time zone: at the time set, else at 04:00 if the club's tag
    /// rules depend on time, else never (null).
    /// </summary>
    public TimeOnly? DailyTime(Club club) =>
        Options.DailySyncTime ?? (TagRules.DependOnTime(club.TagRules) ? RulesTime : null);

    public LinkPolicy LinkPolicy(Club club) =>
        new(
            club.RegistrationMode == RegistrationMode.ApproveAndCreate,
            TimeSpan.FromMinutes(Options.ResyncMinutes),
            Options.WhenFilteredOut == WhenFilteredOut.Keep);
}
