using System.Collections.Immutable;
using MemberSync.Core.Partners;

namespace MemberSync.Core.Forecast;

/// <summary>When a backlog is done.</summary>
public sealed record Timetable
{
    /// <summary>All calls of the backlog.</summary>
    public required int Calls { get; init; }

    /// <summary>When the last one is answered; null: not within <see cref="Finish.Horizon"/>, or nothing waits.</summary>
    public required DateTimeOffset? DoneAt { get; init; }

    /// <summary>Calls by endpoint.</summary>
    public required ImmutableDictionary<Endpoint, int> ByEndpoint { get; init; }

    /// <summary>The nights in which calls are made, the present or coming one first; empty without a window.</summary>
    public required ImmutableArray<NightPart> Nights { get; init; }

    /// <summary>The present or coming night; null where the partner has no window.</summary>
    public NightPart? Tonight => Nights.IsEmpty ? null : Nights[0];
}
