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

    /// <summary>A member of whom the source told no status counts as active.</summary>
    public ImmutableArray<MemberStatus> Statuses { get; init; } = [];

    public bool RequireOptIn { get; init; }

    /// <param name="optedIn">Whether the person agreed to this connection, by whichever way.</param>
    public bool Lets(Member member, bool optedIn) =>
        Names(ContractTypes, member.Contract?.Type)
        && Names(ActivityGroups, member.Contract?.ActivityGroup)
        && (Tags.IsEmpty || Tags.Intersect(member.Tags).Any())
        && (Statuses.IsEmpty || Statuses.Contains(member.Status ?? MemberStatus.Active))
        && (!RequireOptIn || optedIn);

    /// <summary>Whether both let the same people through for the same reasons.</summary>
    public bool IsSameAs(MemberFilter other) =>
        RequireOptIn == other.RequireOptIn
        && ContractTypes.SequenceEqual(other.ContractTypes)
        && ActivityGroups.SequenceEqual(other.ActivityGroups)
        && Tags.SequenceEqual(other.Tags)
        && Statuses.SequenceEqual(other.Statuses);

    private static bool Names(ImmutableArray<string> allowed, string? value) =>
        allowed.IsEmpty || (value is not null && allowed.Contains(value));
}
