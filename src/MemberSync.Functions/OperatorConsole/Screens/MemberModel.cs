using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Functions.OperatorConsole.Screens;

/// <summary>One member on every connection of the club.</summary>
/// <param name="Refusal">Why what was just asked for was not done; null: nothing was refused.</param>
public sealed record MemberModel(
    Club Club, TimeZoneInfo Zone, Member Member, ImmutableArray<LinkCard> Links, string? Refusal);
