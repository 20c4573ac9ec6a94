using System.Collections.Immutable;
using MemberSync.Simulators.Egym.Accounts;
using MemberSync.Simulators.Egym.Wire;

namespace MemberSync.Simulators.Egym.Control;

/// <summary>One account, as a check sees it.</summary>
public sealed record AccountView
{
    public required string AccountId { get; init; }

    /// <value>The location whose key made it.</value>
    public required string Location { get; init; }

    public required AccountBody Profile { get; init; }

    public required ImmutableArray<string> Rfids { get; init; }

    /// <value>The SHA-256 of the photograph's bytes, in lower-case hex; null: none.</value>
    public required string? Photo { get; init; }

    public required ImmutableArray<DateTimeOffset> CheckIns { get; init; }

    public required ImmutableArray<DateTimeOffset> CheckOuts { get; init; }

    /// <value>How often the profile was written, the first time included.</value>
    public required int Writes { get; init; }

    internal static AccountView Of(Account account) => new()
    {
        AccountId = account.Id,
        Location = account.Location,
        Profile = account.Body,
        Rfids = [.. account.Rfids],
        Photo = account.Photo,
        CheckIns = [.. account.CheckIns],
        CheckOuts = [.. account.CheckOuts],
        Writes = account.Writes,
    };
}
