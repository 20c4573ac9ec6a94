using System.Collections.Immutable;
using MemberSync.Core.Clubs;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Matching;
using MemberSync.Functions.OperatorConsole.Shared;

namespace MemberSync.Functions.OperatorConsole.Matching;

/// <summary>Who is not linked yet, beside who may be meant at the partner.</summary>
/// <param name="HasPeople">The partner's people are known.</param>
/// <param name="Counts">How many there are to see in each view.</param>
/// <param name="Next">Where the next page begins; null: this is the last.</param>
/// <param name="Did">What was just done; null: nothing.</param>
/// <param name="Progress">How far linking all that are certain is; null: that was not asked.</param>
public sealed record MatchModel(
    Club Club,
    ConnectionView View,
    bool HasPeople,
    MatchView Showing,
    ImmutableSortedDictionary<MatchView, int> Counts,
    ImmutableArray<MatchRow> Rows,
    string? Next,
    MatchReport? Did,
    Progress? Progress);
