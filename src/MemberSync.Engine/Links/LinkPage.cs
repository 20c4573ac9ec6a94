using System.Collections.Immutable;
using MemberSync.Engine.Members;

namespace MemberSync.Engine.Links;

/// <param name="After">What to give for the next page; null when this is the last.</param>
public sealed record LinkPage(ImmutableArray<ListedLink> Links, string? After);
