using System.Collections.Immutable;
using MemberSync.Core.Forecast;
using MemberSync.Core.Links;
using MemberSync.Engine.Clubs;
using MemberSync.Engine.Dispatch;

namespace MemberSync.Functions.OperatorConsole.Overview;

/// <summary>How one connection is doing.</summary>
/// <param name="Sentence">What waits and when it is done, or what keeps it from being sent.</param>
/// <param name="IsHindered">Nothing goes until somebody acts.</param>
public sealed record ConnectionCard(
    ConnectionView View,
    ImmutableSortedDictionary<LinkStatus, int> Counts,
    WorkReading Work,
    Timetable Timetable,
    int Waiting,
    string Sentence,
    bool IsHindered)
{
    public int Total => Counts.Values.Sum();

    /// <summary>New members for whom no call is due, at least: whoever waits may be another's.</summary>
    public int Held => IsHindered ? 0 : Math.Max(0, Counts[LinkStatus.New] - Waiting);

    public int Stopped => Counts[LinkStatus.CreationError] + Counts[LinkStatus.Error];
}
