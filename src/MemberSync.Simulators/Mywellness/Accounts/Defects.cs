using System.Collections.Immutable;

namespace MemberSync.Simulators.Mywellness.Accounts;

/// <summary>
/// Looks at the accounts themselves, not at their indexes, for what must never be: two for one person, or two under
/// one of the source's ids.
/// </summary>
internal static class Defects
{
    public static ImmutableArray<string> In(IReadOnlyCollection<Account> accounts) =>
    [
        .. Doubles(accounts, account => account.ExternalId).Select(twins => $"one externalId: {twins}"),
        .. Doubles(accounts, account => PersonKey.Of(account.Profile)).Select(twins => $"one person: {twins}"),
    ];

    private static IEnumerable<string> Doubles<T>(IEnumerable<Account> accounts, Func<Account, T?> key) =>
        accounts
            .Where(account => key(account) is not null)
            .GroupBy(account => key(account))
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(account => account.FacilityUserId)));
}
