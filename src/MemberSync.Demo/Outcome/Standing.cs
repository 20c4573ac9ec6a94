using System.Collections.Immutable;
using MemberSync.Demo.Service;

namespace MemberSync.Demo.Outcome;

/// <summary>How far the run is at one moment of the virtual clock.</summary>
internal sealed record Standing
{
    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>When it may be over if the limits are all that holds it up.</summary>
    public required DateTimeOffset End { get; init; }

    public required double Speed { get; init; }

    public required int Members { get; init; }

    /// <summary>Changes that the service has acknowledged.</summary>
    public required int Sent { get; init; }

    /// <summary>Members that have reached the state in which they must end, as far as counts tell.</summary>
    public required int Done { get; init; }

    public required StateCounts States { get; init; }

    public required ImmutableSortedDictionary<string, int> Expected { get; init; }

    public required BudgetReading Budget { get; init; }

    /// <summary>Calls that arrived at the partner, by endpoint.</summary>
    public required ImmutableSortedDictionary<string, int> Calls { get; init; }

    public required int RejectedByPartner { get; init; }

    public bool IsDone => Done == Members && States.Total == Members;
}
