using System.Collections.Immutable;

namespace MemberSync.Demo.Partner;

/// <summary>All accounts at the partner, and what is wrong with them.</summary>
internal sealed record AccountsReading(ImmutableArray<AccountSummary> Accounts, ImmutableArray<string> Defects);
