using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Links;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Classes;

/// <summary>A connection's classes, page by page.</summary>
/// <param name="Query">Which are shown.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
public sealed record ClassesModel(Club Club, ConnectionView View, MembersQuery Query, LinkPage Page, string? Next);
