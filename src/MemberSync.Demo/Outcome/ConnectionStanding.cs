using System.Collections.Immutable;
using MemberSync.Demo.Partner;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Outcome;

/// <summary>How far one connection is.</summary>
internal sealed record ConnectionStanding
{
    public required ShownPartner Partner { get; init; }

    /// <summary>When it may be over if the limits are all that holds it up.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Members that have reached the state in which they must end, as far as counts tell.</summary>
    public required int Done { get; init; }

    public required StateCounts States { get; init; }

    public required BudgetReading Budget { get; init; }

    /// <summary>Calls that arrived at the partner, by endpoint.</summary>
    public required ImmutableSortedDictionary<string, int> Calls { get; init; }

    public required int RejectedByPartner { get; init; }
}
