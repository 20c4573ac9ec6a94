using System.Collections.Immutable;

namespace MemberSync.Simulation.Partners;

/// <summary>One account at a partner.</summary>
/// <param name="Account">The partner's id of it.</param>
/// <param name="Members">The ids of ours under which it was asked for; none where the partner is told none.</param>
/// <param name="Facts">What it holds of the person, by names that a reader of a fault understands.</param>
public sealed record HeldPerson(
    string Account, ImmutableArray<string> Members, ImmutableSortedDictionary<string, string?> Facts)
{
    /// <value>How many visits were counted. Default none.</value>
    public int Visits { get; init; }

    /// <value>What must not be, such as a second welcome e-mail. Default nothing.</value>
    public ImmutableArray<string> Faults { get; init; } = [];
}
