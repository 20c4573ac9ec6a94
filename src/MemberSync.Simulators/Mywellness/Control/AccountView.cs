using System.Collections.Immutable;
using MemberSync.Simulators.Mywellness.Accounts;

namespace MemberSync.Simulators.Mywellness.Control;

/// <summary>One account, as a check sees it.</summary>
public sealed record AccountView
{
    public required string? ExternalId { get; init; }

    /// <value>Other ids of the source under which the same person was asked for.</value>
    public required ImmutableArray<string> OtherExternalIds { get; init; }

    public required string UserId { get; init; }

    public required string FacilityUserId { get; init; }

    public required string PermanentToken { get; init; }

    /// <value>Whether the person was seeded rather than created by a call.</value>
    public required bool WasKnownBefore { get; init; }

    public required Profile Profile { get; init; }

    public required ImmutableArray<string> Groups { get; init; }

    public required ImmutableArray<string> AccessDevices { get; init; }

    /// <value>The SHA-256 of the photograph's bytes, in lower-case hex; null: none.</value>
    public required string? Photo { get; init; }

    public required Membership? Membership { get; init; }

    public required ImmutableArray<DateTimeOffset> Visits { get; init; }

    /// <value>Create calls that made or found this account.</value>
    public required int CreateCalls { get; init; }

    /// <value>One when the account was created or linked with an e-mail address.</value>
    public required int WelcomeEmails { get; init; }

    public required DateTimeOffset CreatedOn { get; init; }

    public required DateTimeOffset ModifiedOn { get; init; }

    internal static AccountView Of(Account account) => new()
    {
        ExternalId = account.ExternalId,
        OtherExternalIds = [.. account.OtherExternalIds],
        UserId = account.UserId,
        FacilityUserId = account.FacilityUserId,
        PermanentToken = account.PermanentToken,
        WasKnownBefore = account.WasKnownBefore,
        Profile = account.Profile,
        Groups = account.Groups,
        AccessDevices = account.AccessDevices,
        Photo = account.Photo,
        Membership = account.Membership,
        Visits = [.. account.Visits],
        CreateCalls = account.CreateCalls,
        WelcomeEmails = account.WelcomeEmails,
        CreatedOn = account.CreatedOn,
        ModifiedOn = account.ModifiedOn,
    };
}
