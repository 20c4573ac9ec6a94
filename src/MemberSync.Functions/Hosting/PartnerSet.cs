using System.Collections.Immutable;
using MemberSync.Engine.Ports;

namespace MemberSync.Functions.Hosting;

/// <summary>The partners that this build knows.</summary>
internal sealed class PartnerSet(IReadOnlyDictionary<string, IPartner> partners) : IPartners
{
    public ImmutableSortedSet<string> Names { get; } = partners.Keys.ToImmutableSortedSet(StringComparer.Ordinal);

    public IPartner Find(string name) => partners[name];
}
