using System.Collections.Immutable;

namespace MemberSync.Demo.Service;

/// <summary>How many members are in each state.</summary>
internal sealed record StateCounts(ImmutableSortedDictionary<string, int> States, int Total)
{
    public static StateCounts None { get; } = new(ImmutableSortedDictionary<string, int>.Empty, 0);

    public int Of(string status) => States.GetValueOrDefault(status);
}
