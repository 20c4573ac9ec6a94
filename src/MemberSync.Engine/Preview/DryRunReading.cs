using System.Collections.Immutable;
using MemberSync.Core.Forecast;

namespace MemberSync.Engine.Preview;

/// <summary>What a look at every member would lead to.</summary>
/// <param name="Groups">Every kind is there.</param>
/// <param name="Blocked">What keeps members from being sent, the most frequent first.</param>
/// <param name="Timetable">When everything would be sent, what waits already included.</param>
public sealed record DryRunReading(
    ImmutableSortedDictionary<WalkKind, DryRunGroup> Groups,
    ImmutableArray<BlockedField> Blocked,
    Timetable Timetable);
