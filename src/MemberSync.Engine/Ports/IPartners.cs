using System.Collections.Immutable;

namespace MemberSync.Engine.Ports;

/// <summary>The partners that this hub can send to.</summary>
public interface IPartners
{
    ImmutableSortedSet<string> Names { get; }

    /// <exception cref="KeyNotFoundException">There is no partner of this name.</exception>
    IPartner Find(string name);
}
