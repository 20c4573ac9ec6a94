using System.Collections.Immutable;

namespace MemberSync.Engine.Sources;

/// <summary>What one page of a source held.</summary>
internal sealed record SeenPage(ImmutableArray<Seen> Subjects);
