using System.Collections.Immutable;

namespace MemberSync.Simulators.Egym.Accounts;

/// <summary>What must never be in a chain.</summary>
internal static class Defects
{
    public static ImmutableArray<string> In(IReadOnlyList<Account> accounts) =>
    [
        .. Doubles(accounts, "e-mail address", account => account.Body.Email?.ToUpperInvariant()),
        .. Doubles(accounts, "membershipId", account => account.Body.Membership?.MembershipId),
        .. Doubles(accounts, "person", PersonOf),
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
