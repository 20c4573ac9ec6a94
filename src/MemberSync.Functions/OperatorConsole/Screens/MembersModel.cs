using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;

namespace MemberSync.Functions.OperatorConsole.Screens;

/// <summary>A connection's members, page by page.</summary>
/// <param name="Query">Which are shown.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Did">What was just done with several; null: nothing.</param>
public sealed record MembersModel(
    Club Club,
    ImmutableArray<ConnectionView> Connections,
    ConnectionView View,
    MembersQuery Query,
    LinkPage Page,
    string? Next,
    BulkReport? Did)
{
    /// <summary>The states that can be asked for.</summary>
    public static ImmutableArray<LinkStatus> States { get; } =
        [.. Enum.GetValues<LinkStatus>().Where(status => status != LinkStatus.Removed)];
}
