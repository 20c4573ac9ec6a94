using System.Collections.Immutable;

namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>One person at one facility.</summary>
internal sealed class Account
{
    public required string UserId { get; init; }

    public required string FacilityUserId { get; init; }

    public required string PermanentToken { get; init; }

    public required bool WasKnownBefore { get; init; }

    public required DateTimeOffset CreatedOn { get; init; }

    public required Profile Profile { get; set; }

    public string? ExternalId { get; set; }

    /// <value>Other ids under which the source asked for the same person. The first stays the account's own.</value>
    public SortedSet<string> OtherExternalIds { get; } = new(StringComparer.Ordinal);

    public DateTimeOffset ModifiedOn { get; set; }

    public ImmutableArray<string> Groups { get; set; } = [];

    public ImmutableArray<string> AccessDevices { get; set; } = [];

    /// <value>The SHA-256 of the photograph's bytes, in lower-case hex; null: none.</value>
    public string? Photo { get; set; }

    public Membership? Membership { get; set; }

    public List<DateTimeOffset> Visits { get; } = [];

    /// <value>Create calls that made or found this account.</value>
    public int CreateCalls { get; set; }

    public int WelcomeEmails { get; set; }
}
