using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Hosting;

/// <summary>The makes of gym systems that this build knows.</summary>
internal sealed class SourceSet(IReadOnlyDictionary<string, ISourceKind> kinds) : ISources
{
    public ImmutableSortedSet<string> Names { get; } = kinds.Keys.ToImmutableSortedSet(StringComparer.Ordinal);

    public ISourceKind Find(string name) => kinds[name];
}
