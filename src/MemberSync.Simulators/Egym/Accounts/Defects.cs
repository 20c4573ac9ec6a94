using System.Collections.Immutable;

namespace MemberSync.Simulators.Egym.Accounts;

/// <summary>What must never be in a chain.</summary>
internal static class Defects
{
    public static ImmutableArray<string> In(Chain chain) =>
    [
        .. Doubles(chain.Live, "e-mail address", account => account.Body.Email?.ToUpperInvariant()),
        .. Doubles(chain.Live, "membershipId", account => account.Body.Membership?.MembershipId),
        .. Doubles(chain.Live, "person", PersonOf),
        .. chain.Moved.Select(card => $"a card of account {card.From} was moved to {card.To}"),
    ];

    private static string? PersonOf(Account account) => account.Body.DateOfBirth is null
        ? null
        : $"{account.Body.FirstName} {account.Body.LastName} {account.Body.DateOfBirth}".ToUpperInvariant();

    private static IEnumerable<string> Doubles(
        IReadOnlyList<Account> accounts, string what, Func<Account, string?> key) => accounts
        .Where(account => key(account) is not null)
        .GroupBy(account => key(account))
        .Where(group => group.Count() > 1)
        .Select(group => $"{group.Count()} accounts have one {what}: {string.Join(", ", group.Select(account => account.Id))}");
}
