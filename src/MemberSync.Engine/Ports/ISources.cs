using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>The makes of gym systems that this hub understands.</summary>
public interface ISources
{
    ImmutableSortedSet<string> Names { get; }

    /// <exception cref="KeyNotFoundException">There is no kind of this name.</exception>
    ISourceKind Find(string name);
}
