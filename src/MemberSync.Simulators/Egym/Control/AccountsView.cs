using System.Collections.Immutable;
using MemberSync.Simulators.Egym.Accounts;

namespace MemberSync.Simulators.Egym.Control;

/// <summary>All accounts of a location's chain.</summary>
public sealed record AccountsView
{
    public required ImmutableArray<AccountView> Accounts { get; init; }

    /// <value>People whose membership was taken away, in that order.</value>
    public required ImmutableArray<AccountView> Former { get; init; }

    /// <value>The ids of accounts of which everything was erased.</value>
    public required ImmutableArray<string> Erased { get; init; }

    /// <value>What must never be: two accounts with one e-mail address, membership id or person, or a
    /// card that was taken from somebody by giving it to another. Empty when all is well.</value>
    public required ImmutableArray<string> Defects { get; init; }

    internal static AccountsView Of(Chain chain) => new()
    {
        Accounts = [.. chain.Live.Select(AccountView.Of)],
        Former = [.. chain.Former.Select(AccountView.Of)],
        Erased = [.. chain.Erased],
        Defects = Egym.Accounts.Defects.In(chain),
    };
}
