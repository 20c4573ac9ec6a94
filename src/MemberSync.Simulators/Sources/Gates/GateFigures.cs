using System.Collections.Immutable;
using MemberSync.Simulators.Exchange;

namespace MemberSync.Simulators.Sources.Gates;

/// <summary>What a gym system was asked since its start.</summary>
public sealed record GateFigures
{
    public required int Total { get; init; }

    public required int RejectedForRate { get; init; }

    /// <value>Calls with a wrong key or to nowhere; they are not part of the rest.</value>
    public required int Refused { get; init; }

    public required ImmutableSortedDictionary<string, CallFigures> Actions { get; init; }
}
