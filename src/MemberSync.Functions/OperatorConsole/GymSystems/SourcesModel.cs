using System.Collections.Immutable;
using MemberSync.Core.Clubs;

namespace MemberSync.Functions.OperatorConsole.GymSystems;

/// <summary>A club's gym systems.</summary>
/// <param name="Refusal">Why what was just asked for was not done; null: nothing was refused.</param>
public sealed record SourcesModel(Club Club, TimeZoneInfo Zone, ImmutableArray<SourceCard> Sources, string? Refusal);
