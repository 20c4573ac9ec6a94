using System.Collections.Immutable;
using MemberSync.Core.Matching;
using MemberSync.Core.Partners;

namespace MemberSync.Engine.Ports;

/// <summary>A page of a partner's list of people.</summary>
/// <param name="Answer"><see cref="PartnerAnswer.Done"/>: the page was read. Otherwise the rest says nothing.</param>
public sealed record PeoplePage(PartnerAnswer Answer)
{
    /// <summary>The people of the page who can be linked; one whom the partner names twice stands here twice.</summary>
    public ImmutableArray<PartnerPerson> People { get; init; } = [];

    /// <summary>How many entries the page has, those that name nobody included.</summary>
    public int Entries { get; init; }

    /// <summary>How many entries the whole list has; null when the partner does not tell.</summary>
    public int? Total { get; init; }

    public bool HasNext { get; init; }
}
