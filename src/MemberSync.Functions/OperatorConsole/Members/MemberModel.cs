using System.Collections.Immutable;
using MemberSync.Core.Classes;
using MemberSync.Core.Clubs;
using MemberSync.Core.Members;

namespace MemberSync.Functions.OperatorConsole.Members;

/// <summary>One member on every connection of the club.</summary>
/// <param name="Metrics">What was done in classes, by the partners' word, oldest first; empty: nothing was told.</param>
/// <param name="Refusal">Why what was just asked for was not done; null: nothing was refused.</param>
public sealed record MemberModel(
    Club Club,
    TimeZoneInfo Zone,
    Member Member,
    ImmutableArray<LinkCard> Links,
    ImmutableArray<ClassMetrics> Metrics,
    string? Refusal);
