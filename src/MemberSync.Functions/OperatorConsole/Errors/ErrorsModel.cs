using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.OperatorConsole.Errors;

/// <summary>All that waits for a person in a club.</summary>
/// <param name="Connections">Those on which anybody stopped.</param>
public sealed record ErrorsModel(Club Club, ImmutableArray<StuckCard> Connections);
