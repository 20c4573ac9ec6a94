using System.Collections.Immutable;

namespace MemberSync.Simulators.Mywellness.Control;

/// <summary>All accounts of a facility.</summary>
public sealed record AccountsView
{
    public required ImmutableArray<AccountView> Accounts { get; init; }

    /// <value>Accounts that a Delete removed, in that order.</value>
    public required ImmutableArray<AccountView> Deleted { get; init; }

    /// <value>What must never be: two accounts for one person or one externalId. Empty when all is well.</value>
    public required ImmutableArray<string> Defects { get; init; }
}
