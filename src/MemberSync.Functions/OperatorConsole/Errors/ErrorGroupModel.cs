using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Errors;

/// <summary>Members that stopped for one reason.</summary>
/// <param name="Group">Null: nobody is left for whom it holds.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Did">What was just done with those chosen; null: nothing.</param>
/// <param name="Progress">How far sending all of them again is; null: that was not asked.</param>
public sealed record ErrorGroupModel(
    Club Club,
    ConnectionView View,
    string Key,
    StuckGroup? Group,
    LinkPage Page,
    string? Next,
    BulkReport? Did,
    Progress? Progress);
