using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.OperatorConsole.Overview;

/// <summary>The clubs that the viewer may see.</summary>
public sealed record ClubsModel(ImmutableArray<Club> Clubs);
