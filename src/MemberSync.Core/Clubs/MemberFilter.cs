using System.Collections.Immutable;
using MemberSync.Core.Members;

namespace MemberSync.Core.Clubs;

/// <summary>
/// Who is sent. An empty list lets everybody through; a filled one only those it names. All must agree.
/// </summary>
public sealed record MemberFilter
{
    public static MemberFilter Everybody { get; } = new();

    public ImmutableArray<string> ContractTypes { get; init; } = [];

    public ImmutableArray<string> ActivityGroups { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    public bool RequireOptIn { get; init; }

    /// <param name="partner">The name under which people opt in.</param>
    public bool Lets(Member member, string partner) =>
        !member.IsDeleted
        && Names(ContractTypes, member.Contract?.Type)
        && Names(ActivityGroups, member.Contract?.ActivityGroup)
        && (Tags.IsEmpty || Tags.Intersect(member.Tags).Any())
        && (!RequireOptIn || member.OptIns.Contains(partner));

    private static bool Names(ImmutableArray<string> allowed, string? value) =>
        allowed.IsEmpty || (value is not null && allowed.Contains(value));
}
