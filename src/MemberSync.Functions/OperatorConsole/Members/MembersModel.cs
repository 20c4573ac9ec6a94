using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Members;

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
    BulkReport? Did);
