using System.Collections.Immutable;

namespace MemberSync.Partners.Egym.Wire;

/// <summary>A page of accounts.</summary>
/// <param name="Total">How many accounts all pages have together.</param>
internal sealed record WirePage(ImmutableArray<WireAccount?>? Items, int? Total, bool? HasNext);
