using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>A page of members.</summary>
internal sealed record MemberPage(ImmutableArray<ListedMember> Members, string? After);
